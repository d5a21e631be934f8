import type {Reason} from "../../src/model/figure.ts";
import type {Engine} from "./engine.ts";
import {readCsv} from "./csv.ts";
import {fill} from "./fill.ts";
import type {TieFolder} from "./tieFolders.ts";
import {rowMaker} from "./tables.ts";
import type {Row} from "./tables.ts";

/** What became of the lines of a source of ties: rows = ties + quarantined. */
export interface TieAccount {
  source: string;
  rows: number;
  ties: number;
  quarantined: number;
}

/**
 * Makes `tie`, the pairs of cities that each source lists, once each and with the id that comes first as `a`; pairs with a
 * city that is not in `city`, of a city with itself, and repeated ones go to `quarantine`. By source id.
 */
export async function makeTies(engine: Engine, folders: readonly TieFolder[]): Promise<TieAccount[]> {
  const known = new Set((await engine.rows<{id: string}>("SELECT id FROM city")).map(({id}) => id));
  const quarantine = await engine.connection.createAppender("quarantine");
  const ties: object[] = [];
  const accounts: TieAccount[] = [];
  for (const {id, source, path, name} of folders) {
    const account = {source: id, rows: 0, ties: 0, quarantined: 0};
    const lines = new Map<string, number>();
    let make: (fields: readonly string[]) => Row = () => ({});
    await readCsv({
      path,
      name,
      header: (columns) => (make = rowMaker(columns, name)),
      row(fields, line, text) {
        const {city_a, city_b, lists} = make(fields) as Record<"city_a" | "city_b" | "lists", string>;
        const [a, b] = [city_a, city_b].sort() as [string, string];
        const refused = refusal(a, b, known, lines);
        account.rows += 1;
        if (refused === null) {
          account.ties += 1;
          lines.set(`${a} ${b}`, line);
          ties.push({kind: source.kind, source: id, line, a, b, lists});
        } else {
          account.quarantined += 1;
          for (const cell of [id, line, ...refused, text]) {
            if (typeof cell === "number") quarantine.appendInteger(cell);
            else quarantine.appendVarchar(cell);
          }
          quarantine.appendNull();
          quarantine.appendNull();
          quarantine.endRow();
        }
      },
    });
    accounts.push(account);
  }
  quarantine.closeSync();
  await fill(engine, "tie", COLUMNS, ties);
  return accounts;
}

const COLUMNS = "kind VARCHAR, source VARCHAR, line INTEGER, a VARCHAR, b VARCHAR, lists VARCHAR";

/** Why a pair is refused, with the detail; `lines` holds those that were kept. */
function refusal(
  a: string,
  b: string,
  known: ReadonlySet<string>,
  lines: ReadonlyMap<string, number>,
): [Reason, string] | null {
  const stranger = [a, b].find((city) => !known.has(city));
  if (stranger !== undefined) return ["UNKNOWN_CITY", `expected an id of data/cities.csv; received "${stranger}"`];
  if (a === b) return ["SELF_PAIR", `expected two cities; received "${a}" twice`];
  const first = lines.get(`${a} ${b}`);
  return first === undefined ? null : ["DUPLICATE_LINE", `repeats line ${first}`];
}
