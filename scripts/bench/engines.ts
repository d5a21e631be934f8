import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chdbLink, hasChdb} from "../clickhouse/chdb.ts";
import {compareReleases} from "../clickhouse/compare.ts";
import {openClickHouse} from "../clickhouse/engine.ts";
import {collect} from "../pipeline/collect.ts";
import type {CollectOptions} from "../pipeline/collect.ts";
import {STEPS} from "../pipeline/steps.ts";
import type {Measure} from "./measure.ts";

/** What stands around the steps where another engine runs them. */
const BETWEEN = ["hand over", "hand back"];

/** Rows per second of each step on DuckDB and on ClickHouse (chDB, in this process), of all figures of data/; and how many files of the two releases differ. DuckDB alone where chDB is not installed. */
export async function engines(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-bench-"));
  try {
    const near = await timed(join(folder, "duckdb"));
    const measures = measuresOf("DuckDB", near);
    if (!hasChdb()) return measures;
    const far = await timed(join(folder, "clickhouse"), async () => openClickHouse(await chdbLink()));
    const {files, differing} = await compareReleases(join(folder, "duckdb"), join(folder, "clickhouse"));
    return [
      ...measures,
      ...measuresOf("ClickHouse", far),
      {name: "tables compared row by row", value: files, unit: "files"},
      {name: "tables that differ", value: differing.length, unit: "files", note: "in the last digit of growths"},
    ];
  } finally {
    await rm(folder, {recursive: true});
  }
}

interface Timed {
  rows: number;
  /** By step. */
  seconds: ReadonlyMap<string, number>;
}

async function timed(out: string, elsewhere?: CollectOptions["elsewhere"]): Promise<Timed> {
  const seconds = new Map<string, number>();
  let [step, since] = ["", performance.now()];
  const {accounts} = await collect({
    root: "data",
    out,
    label: {release: "bench", commit: null},
    report(progress) {
      const now = performance.now();
      seconds.set(step, (seconds.get(step) ?? 0) + (now - since) / 1000);
      [step, since] = [progress.kind === "step" ? progress.name : "", now];
    },
    ...(elsewhere && {elsewhere}),
  });
  return {rows: accounts.reduce((total, {rows}) => total + rows, 0), seconds};
}

function measuresOf(engine: string, {rows, seconds}: Timed): Measure[] {
  const names = [...STEPS.map(({name}) => name), ...BETWEEN].filter((name) => seconds.has(name));
  const steps = names.map((name) => ({
    name: `${engine}: ${name}`,
    value: rows / seconds.get(name)!,
    unit: "rows/s",
    note: `${seconds.get(name)!.toFixed(2)} s`,
  }));
  const sum = names.reduce((total, name) => total + seconds.get(name)!, 0);
  return [...steps, {name: `${engine}: all steps`, value: rows / sum, unit: "rows/s", note: `${sum.toFixed(1)} s`}];
}
