import type {MembershipSource} from "../../src/model/source.ts";
import type {Membership} from "../../src/model/tie.ts";
import type {Engine} from "./engine.ts";
import {SourceError} from "./sourceError.ts";
import type {TieFolder} from "./tieFolders.ts";
import type {RefusedTie} from "./tiePairs.ts";
import type {Row} from "./tables.ts";

/**
 * Reads the lines of a source of memberships, in their order: that a network holds the city which the crosswalk gives for
 * the key, or why it is refused. The reader throws SourceError for a network that source.json does not describe.
 */
export async function membershipReader(
  engine: Engine,
  {id, name}: Pick<TieFolder, "id" | "name">,
  {networks}: Pick<MembershipSource, "networks">,
): Promise<(row: Row, line: number) => Membership | RefusedTie> {
  const matches = await engine.rows<{source: string; key: string; city: string; confidence: string}>(
    "SELECT source, key, city, confidence FROM crosswalk",
  );
  const matchOf = new Map(matches.filter(({source}) => source === id).map((match) => [match.key, match]));
  const lines = new Map<string, number>();
  return (row, line) => {
    const {key, variable, value} = row as Record<"key" | "variable" | "value", string>;
    const network = networks.find((one) => one.name === variable);
    if (network === undefined) {
      const names = networks.map((one) => `"${one.name}"`).join("|");
      throw new SourceError(`${name}:${line}: variable: expected one of ${names}; received "${variable}"`);
    }
    const match = matchOf.get(key);
    if (match === undefined)
      return {reason: "UNKNOWN_CITY", detail: `expected a key of data/crosswalk.csv; received "${key}"`};
    if (match.confidence === "low")
      return {reason: "LOW_CONFIDENCE_MATCH", detail: `${key} is probably not ${match.city}`};
    const words = network.fields.length > 0 ? network.fields : [network.bond];
    if (!words.includes(value))
      return {reason: "NOT_A_CLASS", detail: `expected one of ${words.join("|")}; received "${value}"`};
    const first = lines.get(`${network.id} ${match.city}`);
    if (first !== undefined) return {reason: "DUPLICATE_LINE", detail: `repeats line ${first}`};
    lines.set(`${network.id} ${match.city}`, line);
    return {network: network.id, city: match.city, field: network.fields.length > 0 ? value : null, source: id, line};
  };
}
