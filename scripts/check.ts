/** `npm run check [FILE]`: definitions and figures against their rules; writes nothing. */
import {basename} from "node:path";
import {fileURLToPath} from "node:url";
import {Command} from "commander";
import type {Reason} from "../src/model/figure.ts";
import {readDefinitions} from "./pipeline/definitions.ts";
import {fail} from "./pipeline/fail.ts";
import {inspectDefinition, inspectFigures, inspectFile} from "./pipeline/inspect.ts";
import type {Inspection} from "./pipeline/inspect.ts";
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
  .argument("[file]", "figures (.csv), an indicator (.json), source.json, cities.csv, remarks.csv or crosswalk.csv")
  .option("--source <id>", "the source whose figures the file holds, when it lies outside data/sources/ID/")
  .addHelpText(
    "after",
    `
Without a file: ends with 1 when a definition is wrong or a file cannot be read; lines that are refused are counted.
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
  } else await checkFile(file, source);
} catch (error) {
  fail(error);
}

async function checkAll(): Promise<void> {
  const definitions = await readDefinitions(DATA);
  const {cities, crosswalk, indicators, sources} = definitions;
  console.log(
    `definitions: ${cities.length} cities, ${crosswalk.length} keys, ${indicators.length} indicators, ${sources.length} sources`,
  );
  console.log(`cities that no source serves: ${unserved(cities, crosswalk).join(", ") || "none"}`);
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
