import {join} from "node:path";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import {readTable} from "./tables.ts";
import type {Row} from "./tables.ts";

type Standards = IndicatorFile["standards"];

/** What a code is unique with, as the lists of data/standards and messages have it. */
const KEYS: {[Name in keyof Standards]-?: (codes: NonNullable<Standards[Name]> | Row) => (string | undefined)[]} = {
  iso37120: ({edition, code}) => [edition, code],
  sdg: ({code}) => [code],
  u4ssc: ({code}) => [code],
  eurostat: ({dataset, code}) => [dataset, code],
};

/**
 * The codes of standards that indicators name and that data/standards/STANDARD.csv does not list: it lists what was read somewhere, and
 * where. The list of a standard is read where an indicator names a code of it. Throws SourceError for a list that cannot be read.
 */
export async function standardProblems(
  data: string,
  indicators: readonly Pick<IndicatorFile, "id" | "standards">[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const name of Object.keys(KEYS) as (keyof Standards)[]) {
    const named = indicators.filter(({standards}) => standards[name] !== undefined);
    if (named.length === 0) continue;
    const list = `data/standards/${name}.csv`;
    const key = KEYS[name] as (codes: object) => (string | undefined)[];
    const rows = await readTable(join(data, "standards", `${name}.csv`), list, (row) => key(row).join(" "));
    const known = new Set(rows);
    for (const {id, standards} of named) {
      const code = key(standards[name]!).join(" ");
      if (known.has(code)) continue;
      problems.push(`data/indicators/${id}.json: standards.${name}: expected a code of ${list}; received "${code}"`);
    }
  }
  return problems;
}
