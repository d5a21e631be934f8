import {join} from "node:path";
import type {Release} from "../../src/model/release.ts";
import {makeAccounts} from "./account.ts";
import type {Account} from "./account.ts";
import {makeChanges} from "./changes.ts";
import {makeCityPages} from "./cityPages.ts";
import {readDefinitions} from "./definitions.ts";
import {fillDefinitions} from "./definitionTables.ts";
import {derive} from "./derive.ts";
import {distribute} from "./distribute.ts";
import {makeGaps} from "./gaps.ts";
import {refuseDuplicates} from "./duplicates.ts";
import {openEngine} from "./engine.ts";
import {makeObservations} from "./observations.ts";
import {makeOverrides} from "./overrideTable.ts";
import {prefer} from "./prefer.ts";
import {makePublished} from "./published.ts";
import {readAll} from "./readAll.ts";
import type {Progress} from "./readAll.ts";
import {makeSeries} from "./series.ts";
import {countServed} from "./served.ts";
import type {Served} from "./served.ts";
import {fillSources} from "./sourceTable.ts";
import {suppressChanges, suppressSmall} from "./suppress.ts";
import {swapIn} from "./swap.ts";
import {makeTies} from "./ties.ts";
import type {TieAccount} from "./ties.ts";
import {makeTraits} from "./traits.ts";
import {fillVariables} from "./variables.ts";
import {warn} from "./warn.ts";
import {writeRelease} from "./write.ts";

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
  const {root, out, also = [], label, parsers, report = () => undefined} = options;
  return swapIn([out, ...also], async (folder, work) => {
    report({kind: "step", name: "definitions"});
    const definitions = await readDefinitions(root, {parsers});
    const engine = await openEngine(join(work, "staging.duckdb"));
    try {
      await fillDefinitions(engine, definitions);
      const readings = await readAll(engine, definitions, report);
      report({kind: "step", name: "ties"});
      const ties = await makeTies(engine, definitions.ties);
      await makeTraits(engine);
      report({kind: "step", name: "duplicates"});
      await refuseDuplicates(engine);
      report({kind: "step", name: "suppression"});
      await suppressSmall(engine, definitions.indicators);
      report({kind: "step", name: "prefer"});
      await prefer(engine, "kept", "chosen");
      report({kind: "step", name: "derive"});
      await derive(engine);
      await prefer(engine, "derived", "chosenderived");
      await makeObservations(engine);
      await makeOverrides(
        engine,
        readings.flatMap(({overrides}) => overrides),
      );
      await makePublished(engine);
      report({kind: "step", name: "series"});
      await makeSeries(engine);
      await makeCityPages(engine, definitions);
      report({kind: "step", name: "distribution"});
      await distribute(engine);
      await makeGaps(engine);
      report({kind: "step", name: "warnings"});
      await warn(engine);
      const accounts = await makeAccounts(engine, readings);
      await fillSources(engine, definitions, accounts, ties);
      await fillVariables(engine, definitions.sources);
      report({kind: "step", name: "changes"});
      await makeChanges(engine, definitions, label.release);
      await suppressChanges(engine);
      const changes = await engine.rows<Collected["changes"][number]>(
        `SELECT since, kind, sum(greatest(count, 1))::INTEGER AS count FROM changes WHERE release = '${label.release}' GROUP BY ALL ORDER BY ALL`,
      );
      const served = await countServed(engine);
      report({kind: "step", name: "write"});
      return {accounts, ties, served, changes, release: await writeRelease(engine, folder, label, definitions)};
    } finally {
      engine.close();
    }
  });
}
