/** `npm run check [FILE]`: definitions and figures against their rules; writes nothing. */
import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {fileURLToPath} from "node:url";
import {Command} from "commander";
import messages from "../src/i18n/en.json" with {type: "json"};
import type {Reason} from "../src/model/figure.ts";
import {SUBMISSION_COLUMNS} from "../src/model/submission.ts";
import {readDefinitions} from "./pipeline/definitions.ts";
import {fail} from "./pipeline/fail.ts";
import {inspectDefinition, inspectFigures, inspectFile} from "./pipeline/inspect.ts";
import type {Inspection} from "./pipeline/inspect.ts";
import {companyOf, inspectSubmission} from "./pipeline/inspectSubmission.ts";
import {unserved} from "./pipeline/registry.ts";

const DATA = fileURLToPath(new URL("../data", import.meta.url));
const DEFINITIONS = ["cities.csv", "remarks.csv", "crosswalk.csv"];
/** What a source's parser refuses on purpose; any other refused line is a problem of the file. */
const ON_PURPOSE: readonly string[] = [
  "NO_INDICATOR",
  "NO_PERIOD",
  "PART_YEAR",
  "KNOWN_ERROR",
  "LOW_CONFIDENCE_MATCH",
] satisfies Reason[];

const program = new Command("npm run check --")
  .description("Checks all definitions and figures of data/, or one file, and writes nothing.")
  .argument(
    "[file]",
    "figures (.csv), what a city gives of itself (indicators.csv), an indicator (.json), source.json, submission.json, cities.csv, remarks.csv or crosswalk.csv",
  )
  .option("--source <id>", "the source whose figures the file holds, when it lies outside data/sources/ID/")
  .addHelpText(
    "after",
    `
Without a file: ends with 1 when a definition is wrong or a file cannot be read; lines that are refused are counted.
With indicators.csv, the standard form of a city, wherever it lies: lists each problem, and ends with 1 when there is one; else says
which cities it would be compared with.
With figures: lists each line that is refused, and ends with 1 when one is refused for another reason than
${ON_PURPOSE.join(", ")}.`,
  )
  .parse();

try {
  const [file] = program.args;
  const {source} = program.opts<{source?: string}>();
  if (file === undefined) await checkAll();
  else if (file.endsWith(".json") || (DEFINITIONS.includes(basename(file)) && source === undefined)) {
    await inspectDefinition(DATA, file);
    console.log(`${file}: no problems`);
  } else if (source === undefined && (await isSubmission(file))) await checkSubmission(file);
  else await checkFile(file, source);
} catch (error) {
  fail(error);
}

async function checkAll(): Promise<void> {
  const definitions = await readDefinitions(DATA);
  const {cities, crosswalk, indicators, sources} = definitions;
  console.log(
    `definitions: ${cities.length} cities, ${crosswalk.length} keys, ${indicators.length} indicators, ${sources.length} sources`,
  );
  const alone = unserved(cities, crosswalk).filter((city) => !sources.some(({id}) => id === `${city}-indicators`));
  console.log(`cities that no source serves: ${alone.join(", ") || "none"}`);
  for (const source of sources) {
    try {
      const inspection = await inspectFigures({...definitions, sources: [source]});
      console.log(`${source.id}: ${summary(inspection)}`);
      for (const line of reasons(inspection)) console.log(`  ${line}`);
    } catch (error) {
      fail(error);
    }
  }
}

async function checkFile(file: string, source: string | undefined): Promise<void> {
  const inspection = await inspectFile(DATA, file, source);
  for (const {line, reason, detail} of inspection.refused) console.log(`${file}:${line}: ${reason}: ${detail}`);
  console.log(`${file}: ${summary(inspection)}`);
  if (inspection.refused.some(({reason}) => !ON_PURPOSE.includes(reason))) process.exitCode = 1;
}

/** Is it called as a submission is, or does it begin as one? */
async function isSubmission(file: string): Promise<boolean> {
  if (basename(file) === "indicators.csv") return true;
  const text = await readFile(file, "utf8").catch(() => "");
  return (
    SUBMISSION_COLUMNS.filter((column) => text.slice(0, 200).includes(column)).length > SUBMISSION_COLUMNS.length / 2
  );
}

async function checkSubmission(file: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const {figures, problems, count} = await inspectSubmission(DATA, file, today);
  for (const {line, column, code, expected, received} of problems) {
    const words = messages[`submission.${code}`].replace("{expected}", expected);
    console.log(
      `${file}:${line}: ${column === null ? "" : `${column}: `}expected ${words}; received ${JSON.stringify(received)}`,
    );
  }
  if (count > 0) {
    if (count > problems.length) console.log(`${file}: ${count - problems.length} further problems`);
    process.exitCode = 1;
    return;
  }
  const company = await companyOf(DATA, figures);
  const years = figures.map(({year}) => year);
  const all = `${counted(figures.length, "figure")} of ${figures[0]?.city}, ${counted(company.length, "indicator")}`;
  console.log(`${file}: ${all}, ${Math.min(...years)}–${Math.max(...years)}`);
  for (const {indicator, figures, first, last, cities, country} of company) {
    const others = cities === 0 ? "no other city yet" : cities === 1 ? "1 other city" : `${cities} other cities`;
    const where = country === null ? "" : ` of ${country}`;
    console.log(`  ${indicator}: ${counted(figures, "figure")}, ${first}–${last}; compared with ${others}${where}`);
  }
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function summary({readings, refused}: Inspection): string {
  const sum = (name: "rows" | "blank" | "counted" | "warnings") =>
    readings.reduce((total, reading) => total + reading[name], 0);
  return (
    `${sum("rows")} rows, ${refused.length} refused, ${sum("blank")} blank, ` +
    `${sum("counted")} counted, ${sum("warnings")} unusual`
  );
}

/** Each reason once, with its number of lines and the first of them. */
function reasons({refused}: Inspection): string[] {
  return [...Map.groupBy(refused, ({reason}) => reason)].map(([reason, lines]) => {
    const [first] = lines;
    return `${reason} ${lines.length}, first line ${first?.line}: ${first?.detail}`;
  });
}
