/** `npm run snapshot [ID…]`: asks publishers for their figures, and shows what would change. */
import {fileURLToPath} from "node:url";
import {Command} from "commander";
import {readDefinitions} from "./pipeline/definitions.ts";
import {fail} from "./pipeline/fail.ts";
import {oneAtATime} from "./snapshot/hosts.ts";
import {LIMITS} from "./snapshot/limits.ts";
import {report} from "./snapshot/report.ts";
import {snapshotSource} from "./snapshot/source.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const UNKNOWN_SOURCE = 2;

const program = new Command("npm run snapshot --")
  .description(
    "Fetches figures from the publishers whose source.json says how (field `snapshot`), and shows what would change.",
  )
  .argument("[id...]", "sources, by the names of their folders in data/sources; all by default")
  .option("--write", "replaces figures.csv, and date, address and checksum in source.json")
  .addHelpText(
    "after",
    `
New figures are written beside the old ones (figures.csv.next) and read by the source's own parser and checks. Without
--write they stay there to be looked at. A publisher that cannot be reached, or sends something else, changes nothing.

Ends with 0 when every source could be asked or has no address, with 1 when one failed, with 2 when an id is unknown.
Keys of publishers are read from the environment: CENSUS_API_KEY (optional).`,
  )
  .parse();

try {
  const {write = false} = program.opts<{write?: boolean}>();
  const definitions = await readDefinitions(`${ROOT}data`);
  const known = definitions.sources.map(({id}) => id);
  const unknown = program.args.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    console.error(`expected one of ${known.join("|")}; received ${unknown.join(", ")}`);
    process.exitCode = UNKNOWN_SOURCE;
  } else {
    const today = new Date().toISOString().slice(0, 10);
    const turns = oneAtATime(LIMITS.pause);
    const options = {
      definitions,
      work: `${ROOT}.snapshot`,
      today,
      write,
      environment: process.env,
      turns,
      limits: LIMITS,
    };
    const wanted = definitions.sources.filter(({id}) => program.args.length === 0 || program.args.includes(id));
    const outcomes = wanted.map((folder) => ({folder, outcome: snapshotSource(folder, options)}));
    for (const {folder, outcome} of outcomes) {
      const result = await outcome;
      console.log(report(folder.source, result, today));
      if (result.kind === "failed") process.exitCode = 1;
    }
  }
} catch (error) {
  fail(error);
}
