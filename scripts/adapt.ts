/**
 * `node scripts/adapt.ts CITY`: turns data/submissions/CITY/published.csv, a file in the city's own form, into indicators.csv beside it, by the
 * adapter scripts/submissions/CITY.ts.
 */
import {readFile, writeFile} from "node:fs/promises";
import type {SubmissionLine} from "../src/model/submission.ts";
import {submissionText} from "../src/model/submissionText.ts";

/** What a file scripts/submissions/CITY.ts exports as `adapter`: a city's own file in, the lines of the standard form out. */
export type Adapter = (published: string) => SubmissionLine[];

if (import.meta.main) {
  const [city] = process.argv.slice(2);
  const folder = new URL(`../data/submissions/${city}/`, import.meta.url);
  const {adapter} = (await import(`./submissions/${city}.ts`)) as {adapter: Adapter};
  await writeFile(
    new URL("indicators.csv", folder),
    submissionText(adapter(await readFile(new URL("published.csv", folder), "utf8"))),
  );
}
