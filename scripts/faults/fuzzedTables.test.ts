/** Tables of definitions as nobody should write them: registry, keys, remarks, ledgers, ties and submissions. FC_SEED=NUMBER tries others. About 30 s. */
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {expect, test} from "vitest";
import {Amendment} from "../../src/model/amendment.ts";
import {IndicatorFile} from "../../src/model/indicator.ts";
import {Override} from "../../src/model/override.ts";
import {TieSource} from "../../src/model/source.ts";
import {MOST_ROWS, readSubmission} from "../../src/methods/submission.ts";
import {openEngine} from "../pipeline/engine.ts";
import {readLedger} from "../pipeline/ledger.ts";
import {readCities, readCrosswalk} from "../pipeline/registry.ts";
import {readRemarks} from "../pipeline/remarks.ts";
import {QUARANTINE} from "../pipeline/stage.ts";
import {submissionRules} from "../pipeline/submissionFolders.ts";
import {synthetic} from "../pipeline/synthetic.ts";
import {makeTies} from "../pipeline/ties.ts";
import {everyFile} from "./everyFile.ts";
import {hostileFile} from "./hostileFile.ts";
import type {Table} from "./hostileFile.ts";
import {unlocated} from "./located.ts";
import {SEED} from "./seed.ts";

/** Reads a file in the place of `name`, and gives how many rows it accounts for, or what it makes of them. */
type Read = (path: string, bytes: Buffer) => Promise<number | readonly object[]>;

const READERS: readonly {name: string; sample: string; files: number; read: (world: string) => Promise<Read>}[] = [
  {
    name: "data/cities.csv",
    sample: "cities.csv",
    files: 300,
    read: (world) => Promise.resolve((path) => readCities(world, [], path)),
  },
  {
    name: "data/remarks.csv",
    sample: "data/remarks.csv",
    files: 500,
    read: (world) => Promise.resolve((path) => readRemarks(world, path)),
  },
  {
    ...{name: "data/crosswalk.csv", sample: "crosswalk.csv", files: 700},
    read: async (world) => {
      const cities = await readCities(world, []);
      return (path) => readCrosswalk(world, cities, path);
    },
  },
  ...[
    {name: "data/overrides.csv", schema: Override},
    {name: "data/amendments.csv", schema: Amendment},
  ].map(({name, schema}) => ({
    ...{name, sample: name, files: 500},
    read: () => Promise.resolve((path: string) => readLedger(path, name, schema)),
  })),
  ...["sister-cities/pairs.csv", "city-networks/figures.csv"].map((file) => ({
    ...{name: `data/ties/${file}`, sample: `data/ties/${file}`, files: 300},
    read: () => tieReader(file),
  })),
  {
    name: "data/submissions/montreal/indicators.csv",
    sample: "data/submissions/montreal/indicators.csv",
    files: 2000,
    read: submissionReader,
  },
];

test.each(READERS)(
  `$files hostile files in the place of $name are told of by place, or each row is accounted for (seed ${SEED})`,
  {timeout: 600_000},
  async ({name, sample, files, read}) => {
    const {root} = await synthetic({alpha: ["k1,thing,2020,1,A"]});
    const reader = await read(root);
    const path = join(root, "hostile.csv");
    const where = new RegExp(`^(${name}|data/countries.csv)(:\\d+)?: `);
    const property = fc.asyncProperty(
      hostileFile(await tableOf(sample.startsWith("data/") ? sample : join(root, sample))),
      async ({bytes, rows}) => {
        await writeFile(path, bytes);
        try {
          const found = await reader(path, bytes);
          const count = typeof found === "number" ? found : found.length;
          if (rows !== undefined) expect(count).toBe(rows);
          expect(typeof found === "number" ? [] : found.flatMap(oddNumbers)).toEqual([]);
        } catch (error) {
          expect(unlocated(error, where)).toBeUndefined();
        }
      },
    );
    await everyFile(property, files);
  },
);

/** The fields of a row that are numbers, and none. */
function oddNumbers(row: object): string[] {
  return Object.entries(row).flatMap(([name, value]) =>
    typeof value === "number" && !Number.isFinite(value) ? [`${name}: ${value}`] : [],
  );
}

async function tableOf(path: string): Promise<Table> {
  const [columns = [], ...rows] = parse(await readFile(path), {bom: true, to: 200});
  return {columns, rows: rows.length > 0 ? rows : [columns.map(() => "")]};
}

async function tieReader(file: string): Promise<Read> {
  const [id = ""] = file.split("/");
  const source = TieSource.parse(JSON.parse(await readFile(join("data/ties", id, "source.json"), "utf8")));
  return async (path) => {
    const engine = await openEngine(":memory:");
    try {
      await engine.run(QUARANTINE);
      await engine.run(
        "CREATE TABLE city AS SELECT 'cadiz' AS id; CREATE TABLE crosswalk (source VARCHAR, key VARCHAR, city VARCHAR, confidence VARCHAR)",
      );
      const [account] = await makeTies(engine, [{id, source, file, path, name: `data/ties/${file}`}]);
      expect(await engine.rows("SELECT count(*)::INTEGER AS count FROM quarantine")).toEqual([
        {count: account!.quarantined},
      ]);
      return account!.ties + account!.quarantined;
    } finally {
      engine.close();
    }
  };
}

async function submissionReader(): Promise<Read> {
  const indicator = IndicatorFile.parse(JSON.parse(await readFile("data/indicators/new-dwellings.json", "utf8")));
  const rules = submissionRules([{id: "montreal"}], [indicator], "2026-11-22");
  return (_, bytes) => {
    const {rows, figures, problems} = readSubmission(bytes, rules);
    const lines = new Set(problems.map(({line}) => line));
    const whole = problems.some(({column, code}) => column === null && code !== "fields");
    if (!whole) expect(figures.length + lines.size).toBe(rows);
    expect(rows).toBeLessThanOrEqual(MOST_ROWS);
    expect(figures.flatMap(oddNumbers)).toEqual([]);
    return Promise.resolve(rows);
  };
}
