import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {work} from "./child.ts";
import type {Measure} from "./measure.ts";
import {multiply} from "./synthetic.ts";

const TIMES = 10;

/** Speed of collecting beside DuckDB's own COPY over the same rows in the same run, and peak memory at 1× and 10× the rows. */
export async function collecting(): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-bench-"));
  try {
    const synthetic = join(folder, "synthetic");
    await multiply("data", synthetic, TIMES);
    const copy = await work("copyOnce.ts", "data", join(folder, "copy.parquet"));
    const once = await work("collectOnce.ts", "data", join(folder, "once"));
    const copies = await work("copyOnce.ts", synthetic, join(folder, "copies.parquet"));
    const many = await work("collectOnce.ts", synthetic, join(folder, "many"));
    const speed = ({rows, seconds}: {rows: number; seconds: number}) => rows / seconds;
    return [
      {name: "collecting: rows", value: once.rows, unit: "rows"},
      {name: "collecting: time", value: once.seconds, unit: "s", budget: 60},
      {name: "collecting: speed", value: speed(once), unit: "rows/s"},
      {name: "DuckDB COPY of the same rows: speed", value: speed(copy), unit: "rows/s"},
      {name: "collecting ÷ COPY", value: speed(once) / speed(copy), unit: "×"},
      {
        name: `collecting ÷ COPY, ${TIMES}× rows`,
        value: speed(many) / speed(copies),
        unit: "×",
        note: "synthetic keys",
      },
      {name: `collecting: time, ${TIMES}× rows`, value: many.seconds, unit: "s", note: "synthetic keys"},
      {name: "collecting: peak memory", value: once.memory / 1e6, unit: "MB"},
      {name: `collecting: peak memory, ${TIMES}× rows`, value: many.memory / 1e6, unit: "MB", note: "synthetic keys"},
      {name: `peak memory, ${TIMES}× ÷ 1×`, value: many.memory / once.memory, unit: "×"},
    ];
  } finally {
    await rm(folder, {recursive: true});
  }
}
