/**
 * `node scripts/adapt.ts CITY`: turns data/submissions/CITY/published.csv, a file in the city's own form, into indicators.csv beside it, by the
 * adapter scripts/submissions/CITY.ts.
 */
import {readFile, writeFile} from "node:fs/promises";
import type {SubmissionLine} from "../src/model/submission.ts";
import {SUBMISSION_COLUMNS} from "../src/model/submission.ts";

/** What a file scripts/submissions/CITY.ts exports as `adapter`: a city's own file in, the lines of the standard form out. */
export type Adapter = (published: string) => SubmissionLine[];

/** The lines as the file that stands in the repository: LF, quotes where a cell needs them. */
export function standardForm(lines: readonly SubmissionLine[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = lines.map((line) => SUBMISSION_COLUMNS.map((column) => cell(line[column])).join());
  return `${[SUBMISSION_COLUMNS.join(), ...rows].join("\n")}\n`;
}

if (import.meta.main) {
  const [city] = process.argv.slice(2);
  const folder = new URL(`../data/submissions/${city}/`, import.meta.url);
  const {adapter} = (await import(`./submissions/${city}.ts`)) as {adapter: Adapter};
  await writeFile(
    new URL("indicators.csv", folder),
    standardForm(adapter(await readFile(new URL("published.csv", folder), "utf8"))),
  );
}
