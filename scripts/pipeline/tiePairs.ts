import type {Reason} from "../../src/model/figure.ts";
import type {Tie} from "../../src/model/tie.ts";
import type {Row} from "./tables.ts";

/** Why a line is no tie. */
export interface RefusedTie {
  reason: Reason;
  detail: string;
}

/** A pair as the release holds it: the lists as they stand in the file. */
export type Pair = Omit<Tie, "lists"> & {lists: string};

/**
 * Reads the lines of a source of pairs, in their order: a pair with the id that comes first as `a`, or why it is refused: a
 * city that is not among the known, a city with itself, a pair that an earlier line holds.
 */
export function pairReader({
  known,
  ...told
}: Pick<Tie, "kind" | "source"> & {known: ReadonlySet<string>}): (row: Row, line: number) => Pair | RefusedTie {
  const lines = new Map<string, number>();
  return (row, line) => {
    const {city_a, city_b, lists} = row as Record<"city_a" | "city_b" | "lists", string>;
    const [a, b] = [city_a, city_b].sort() as [string, string];
    const stranger = [a, b].find((city) => !known.has(city));
    if (stranger !== undefined)
      return {reason: "UNKNOWN_CITY", detail: `expected an id of data/cities.csv; received "${stranger}"`};
    if (a === b) return {reason: "SELF_PAIR", detail: `expected two cities; received "${a}" twice`};
    const first = lines.get(`${a} ${b}`);
    if (first !== undefined) return {reason: "DUPLICATE_LINE", detail: `repeats line ${first}`};
    lines.set(`${a} ${b}`, line);
    return {...told, line, a, b, lists};
  };
}
