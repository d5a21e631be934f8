import {join} from "node:path";
import {setFlagsFromString} from "node:v8";
import type {Release} from "../../src/model/release.ts";
import {makeAccounts} from "./account.ts";
import type {Account} from "./account.ts";
import {makeChanges} from "./changes.ts";
import {makeCityPages} from "./cityPages.ts";
import {readDefinitions} from "./definitions.ts";
import {fillDefinitions} from "./definitionTables.ts";
import {FILLING, openEngine} from "./engine.ts";
import {freeMemory} from "./freeMemory.ts";
import type {FarEngine} from "./handOver.ts";
import {makePeers} from "./peers.ts";
import {readAll} from "./readAll.ts";
import type {Progress} from "./readAll.ts";
import {countServed} from "./served.ts";
import type {Served} from "./served.ts";
import {fillSources} from "./sourceTable.ts";
import {suppressChanges} from "./suppress.ts";
import {runSteps} from "./runSteps.ts";
import {swapIn} from "./swap.ts";
import {makeTies} from "./ties.ts";
import type {TieAccount} from "./ties.ts";
import {makeTraits} from "./traits.ts";
import {fillVariables} from "./variables.ts";
import {writeRelease} from "./write.ts";

// By itself V8 lets its heap grow to several times what is held, beside what the engine needs.
setFlagsFromString("--heap-growing-percent=50");

export interface CollectOptions {
  /** The folder of definitions and figures. */
  root: string;
  /** The folder of the release; replaced only when all is well. */
  out: string;
  /** Where the same release is put too. */
  also?: readonly string[];
  label: Pick<Release, "release" | "commit">;
  /** The folder of parsers; this project's by default. */
  parsers?: string;
  report?: (progress: Progress) => void;
  /** Opens another engine that runs the steps (steps.ts); the rows wait for it in DuckDB, which runs them by default. */
  elsewhere?: () => Promise<FarEngine>;
}

export interface Collected {
  /** By source id. */
  accounts: Account[];
  /** By source id. */
  ties: TieAccount[];
  served: Served;
  /** What differs from the release before, by kind; none where there is none before. */
  changes: {since: string; kind: string; count: number}[];
  release: Release;
}

/** From the figures to the release: read, correct, check, ties, duplicates, suppress, prefer, derive, series, distribution, warnings, write. Throws before the old release is touched. */
export async function collect(options: CollectOptions): Promise<Collected> {
  const {root, out, also = [], label, parsers, report = () => undefined, elsewhere} = options;
  return swapIn([out, ...also], async (folder, work) => {
    report({kind: "step", name: "definitions"});
    const definitions = await readDefinitions(root, {parsers});
    const store = await openEngine(join(work, "staging.duckdb"));
    try {
      await fillDefinitions(store, definitions);
      const readings = await readAll(store, definitions, report);
      report({kind: "step", name: "ties"});
      const ties = await makeTies(store, definitions.ties);
      await makeTraits(store);
      const inputs = {indicators: definitions.indicators, overrides: readings.flatMap(({overrides}) => overrides)};
      await runSteps(store, inputs, {elsewhere, folder: join(work, "handed"), report});
      await makeCityPages(store, definitions);
      report({kind: "step", name: "peers"});
      await store.rest(FILLING);
      freeMemory();
      await makePeers(store);
      freeMemory();
      await store.rest();
      const accounts = await makeAccounts(store, readings);
      await fillSources(store, definitions, accounts, ties);
      await fillVariables(store, definitions.sources);
      report({kind: "step", name: "changes"});
      await makeChanges(store, definitions, label.release);
      await suppressChanges(store);
      const changes = await store.rows<Collected["changes"][number]>(
        `SELECT since, kind, sum(greatest(count, 1))::INTEGER AS count FROM changes WHERE release = '${label.release}' GROUP BY ALL ORDER BY ALL`,
      );
      const served = await countServed(store);
      report({kind: "step", name: "write"});
      return {accounts, ties, served, changes, release: await writeRelease(store, folder, label, definitions)};
    } finally {
      store.close();
    }
  });
}
