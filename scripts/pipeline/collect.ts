import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Release} from "../../src/model/release.ts";
import {makeAccounts} from "./account.ts";
import type {Account} from "./account.ts";
import {readDefinitions} from "./definitions.ts";
import {fillDefinitions} from "./definitionTables.ts";
import {derive} from "./derive.ts";
import {distribute} from "./distribute.ts";
import {refuseDuplicates} from "./duplicates.ts";
import {openEngine} from "./engine.ts";
import {makeObservations} from "./observations.ts";
import {prefer} from "./prefer.ts";
import {readSource} from "./read.ts";
import type {Reading} from "./read.ts";
import {makeSeries} from "./series.ts";
import {fillSources} from "./sourceTable.ts";
import {openStage} from "./stage.ts";
import {swapIn} from "./swap.ts";
import {writeRelease} from "./write.ts";

export interface CollectOptions {
  /** The folder of definitions and figures. */
  root: string;
  /** The folder of the release; replaced only when all is well. */
  out: string;
  label: Pick<Release, "release" | "commit">;
  /** The folder of parsers; this project's by default. */
  parsers?: string;
  /** Hears what is done: a source and how many of all bytes are read, or the step that begins. */
  report?: (event: Progress) => void;
}

export type Progress = {kind: "read"; source: string; read: number; total: number} | {kind: "step"; name: string};

export interface Collected {
  /** By source id. */
  accounts: Account[];
  release: Release;
}

const PARSERS = fileURLToPath(new URL("../sources/", import.meta.url));

/** From the figures to the release: read, check, duplicates, prefer, derive, series, distribution, write. Throws before the old release is touched. */
export async function collect(options: CollectOptions): Promise<Collected> {
  const {root, out, label, parsers = PARSERS, report = () => undefined} = options;
  report({kind: "step", name: "definitions"});
  const definitions = await readDefinitions(root, parsers);
  return swapIn(out, async (folder, work) => {
    const engine = await openEngine(join(work, "staging.duckdb"));
    try {
      await fillDefinitions(engine, definitions);
      const stage = await openStage(engine);
      const total = definitions.sources.reduce((sum, {bytes}) => sum + bytes, 0);
      const readings: (Reading & {seconds: number})[] = [];
      let read = 0;
      for (const source of definitions.sources) {
        const start = performance.now();
        const reading = await readSource(definitions, source, stage, (bytes) => {
          read += bytes;
          report({kind: "read", source: source.id, read, total});
        });
        readings.push({...reading, seconds: (performance.now() - start) / 1000});
      }
      stage.flush();
      report({kind: "step", name: "duplicates"});
      await refuseDuplicates(engine);
      report({kind: "step", name: "prefer"});
      await prefer(engine, "staged", "chosen");
      report({kind: "step", name: "derive"});
      await derive(engine);
      await prefer(engine, "derived", "chosenderived");
      await makeObservations(engine);
      report({kind: "step", name: "series"});
      await makeSeries(engine);
      report({kind: "step", name: "distribution"});
      await distribute(engine);
      const accounts = await makeAccounts(engine, readings);
      await fillSources(engine, definitions.sources, accounts);
      report({kind: "step", name: "write"});
      return {accounts, release: await writeRelease(engine, folder, label)};
    } finally {
      engine.close();
    }
  });
}
