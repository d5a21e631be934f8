/** `npm run bench`: measures what DESIGN.md section 8 budgets, prints a table and writes JSON. */
import {writeFile} from "node:fs/promises";
import {cpus} from "node:os";
import {Command, Option} from "commander";
import {building} from "./bench/building.ts";
import {collecting} from "./bench/collecting.ts";
import {comparing} from "./bench/comparing.ts";
import {engines} from "./bench/engines.ts";
import {firstViews} from "./bench/firstViews.ts";
import {methods} from "./bench/methods.ts";
import type {Measure} from "./bench/measure.ts";
import {table} from "./bench/measure.ts";
import {peerFinding} from "./bench/peerFinding.ts";
import {scale} from "./bench/scale.ts";
import {hasChdb} from "./clickhouse/chdb.ts";

const PARTS: Record<string, () => Promise<Measure[]>> = {
  collecting,
  building,
  firstViews,
  comparing,
  peerFinding,
  methods,
  engines,
};

const program = new Command("npm run bench --")
  .description(
    "Measures collecting, building, the bytes of first views, the live comparison, the methods and the steps on each engine.",
  )
  .addOption(
    new Option(
      "--only <part...>",
      "measure these parts; firstViews and comparing need dist, peerFinding public/data, engines .chdb",
    ).choices(Object.keys(PARTS)),
  )
  .option(
    "--scale",
    "measure instead how cost grows with the release, on synthetic figures, and the steps on each engine; takes long and gigabytes",
  )
  .option("--rows <millions...>", "how many synthetic figures, with --scale", ["0.5", "5", "15"])
  .option("--out <file>", "where the JSON goes", "bench.json")
  .parse();

const {
  only = Object.keys(PARTS),
  scale: isScale,
  rows,
  out,
} = program.opts<{only?: string[]; scale?: true; rows: string[]; out: string}>();
const measures: Measure[] = [];
if (isScale) measures.push(...(await scale(rows.map(Number))));
const parts = isScale ? ["engines"] : only;
if (parts.includes("engines") && !hasChdb()) console.error("engines: chDB is not there (npm run chdb), DuckDB alone");
for (const part of parts) {
  console.error(`${part} …`);
  measures.push(...(await PARTS[part]!()));
}
console.log(table(measures));
const machine = {
  node: process.version,
  platform: process.platform,
  arch: process.arch,
  cpus: cpus().length,
  cpu: cpus()[0]?.model,
};
await writeFile(out, `${JSON.stringify({machine, measures}, null, 2)}\n`);
console.error(`written to ${out}`);
