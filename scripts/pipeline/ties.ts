import type {DuckDBAppender} from "@duckdb/node-api";
import type {Membership, Network} from "../../src/model/tie.ts";
import type {DuckDb} from "./engine.ts";
import {readCsv} from "./csv.ts";
import {fill} from "./fill.ts";
import type {TieFolder} from "./tieFolders.ts";
import {membershipReader} from "./tieMemberships.ts";
import {pairReader} from "./tiePairs.ts";
import type {Pair, RefusedTie} from "./tiePairs.ts";
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
 * Makes `tie`, the pairs of cities that each source lists, once each and with the id that comes first as `a`; `network`,
 * and `membership`, the cities of each network once each. Lines that cannot be believed go to `quarantine` with the reason.
 * Gives the accounts by source id.
 */
export async function makeTies(engine: DuckDb, folders: readonly TieFolder[]): Promise<TieAccount[]> {
  const known = new Set((await engine.rows<{id: string}>("SELECT id FROM city")).map(({id}) => id));
  const quarantine = await engine.connection.createAppender("quarantine");
  const ties: Pair[] = [];
  const networks: Network[] = [];
  const memberships: Membership[] = [];
  const accounts: TieAccount[] = [];
  for (const folder of folders) {
    const {id, source} = folder;
    const account = {source: id, rows: 0, ties: 0, quarantined: 0};
    const keep = <Kept extends object>(reader: (row: Row, line: number) => Kept | RefusedTie, kept: Kept[]) =>
      eachLine(folder, (row, line, text) => {
        const told = reader(row, line);
        account.rows += 1;
        account["reason" in told ? "quarantined" : "ties"] += 1;
        if ("reason" in told) refuse(quarantine, {source: id, line, ...told, text});
        else kept.push(told);
      });
    if (source.kind === "membership") {
      networks.push(...source.networks.map((network) => ({...network, source: id})));
      await keep(await membershipReader(engine, folder, source), memberships);
    } else await keep(pairReader({kind: source.kind, source: id, known}), ties);
    accounts.push(account);
  }
  quarantine.closeSync();
  await fill(engine, "tie", TIE, ties);
  await fill(engine, "network", NETWORK, networks);
  await fill(engine, "membership", MEMBERSHIP, memberships);
  return accounts;
}

const TIE = "kind VARCHAR, source VARCHAR, line INTEGER, a VARCHAR, b VARCHAR, lists VARCHAR";
const NETWORK = "id VARCHAR, name VARCHAR, bond VARCHAR, vintage VARCHAR, caveat VARCHAR, source VARCHAR";
const MEMBERSHIP = "network VARCHAR, city VARCHAR, field VARCHAR, source VARCHAR, line INTEGER";

function eachLine({path, name}: TieFolder, use: (row: Row, line: number, text: string) => void): Promise<void> {
  let make: (fields: readonly string[]) => Row = () => ({});
  return readCsv({
    path,
    name,
    header: (columns) => (make = rowMaker(columns, name)),
    row: (fields, line, text) => use(make(fields), line, text),
  });
}

function refuse(quarantine: DuckDBAppender, row: RefusedTie & {source: string; line: number; text: string}): void {
  quarantine.appendVarchar(row.source);
  quarantine.appendInteger(row.line);
  for (const cell of [row.reason, row.detail, row.text]) quarantine.appendVarchar(cell);
  quarantine.appendNull();
  quarantine.appendNull();
  quarantine.endRow();
}
