import {createHash} from "node:crypto";
import {appendFile, cp, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {expect, test} from "vitest";
import {collect} from "./collect.ts";
import {readDefinitions} from "./definitions.ts";
import {recordRelease} from "./record.ts";
import {HEADER, synthetic} from "./synthetic.ts";
import type {Synthetic} from "./synthetic.ts";

const FIRST = ["k1,thing,2020,1,A", "k1,thing,2021,2,A", "k2,thing,2020,3,A"];

/** A folder of which release 2026.1.0 is made and kept. */
async function kept(): Promise<Synthetic> {
  const world = await synthetic({alpha: FIRST});
  await collect({...world, label: {release: "2026.1.0", commit: null}});
  await recordRelease(world.out, world.root, await readDefinitions(world.root, world));
  return world;
}

/** Gives the source other figures, and says so in its provenance. */
async function publish({root}: Synthetic, lines: readonly string[]): Promise<void> {
  const text = `${[HEADER, ...lines].join("\n")}\n`;
  await writeFile(join(root, "sources/alpha/figures.csv"), text);
  await edit(join(root, "sources/alpha/source.json"), (source) => {
    source["sha256"] = {"figures.csv": createHash("sha256").update(text).digest("hex")};
  });
}

/** A parser that reads the same figures otherwise. */
async function readOtherwise({parsers}: Synthetic): Promise<void> {
  const path = join(parsers, "alpha.ts");
  const parser = await readFile(path, "utf8");
  await writeFile(path, parser.replace("Number(value), unit", "Number(value) * 3, unit"));
}

async function edit(path: string, change: (json: Record<string, unknown>) => void): Promise<void> {
  const json = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
  change(json);
  await writeFile(path, JSON.stringify(json));
}

/** Parsers are modules, which are read once: a changed one lies in another folder. */
async function next(world: Synthetic, release = "2026.2.0"): Promise<unknown[][]> {
  await collect({...world, label: {release, commit: null}});
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = await connection.runAndReadAll(
    `SELECT release, since, kind, city, indicator, period, count, oldvalue, value, reason, note FROM '${world.out}/changes.parquet'`,
  );
  connection.closeSync();
  return rows.getRowsJS();
}

test("the first release that is kept has no changes", async () => {
  const world = await kept();
  expect(await next(world)).toEqual([]);
});

test("tells what was added, revised and withdrawn since the release before, and why", async () => {
  const world = await kept();
  await publish(world, [
    "k1,thing,2020,1,A",
    "k1,thing,2021,2.5,A",
    "k1,thing,2022,4,A",
    "k3,thing,2020,5,A",
    "k3,thing,2021,6,A",
  ]);
  expect(await next(world)).toEqual([
    ["2026.2.0", "2026.1.0", "added", "city1", "thing", "2022", 1, null, 4, "source-changed", null],
    ["2026.2.0", "2026.1.0", "added", "city3", "thing", null, 2, null, null, "new-city", null],
    ["2026.2.0", "2026.1.0", "revised", "city1", "thing", "2021", 1, 2, 2.5, "source-changed", null],
    ["2026.2.0", "2026.1.0", "withdrawn", "city2", "thing", "2020", 1, 3, null, "source-changed", null],
  ]);
});

test("the changes of a release go on to be told by those that follow", async () => {
  const world = await kept();
  await publish(world, ["k1,thing,2020,1,A", "k1,thing,2021,2.5,A", "k2,thing,2020,3,A"]);
  await next(world);
  await recordRelease(world.out, world.root, await readDefinitions(world.root, world));
  await publish(world, ["k1,thing,2020,1,A", "k1,thing,2021,2.5,A", "k2,thing,2020,7,A"]);
  expect((await next(world, "2026.10.0")).map((row) => row.slice(0, 9))).toEqual([
    ["2026.10.0", "2026.2.0", "revised", "city2", "thing", "2020", 1, 3, 7],
    ["2026.2.0", "2026.1.0", "revised", "city1", "thing", "2021", 1, 2, 2.5],
  ]);
});

test("a value that changes while its source does not is refused, unless a note says why", async () => {
  const world = await kept();
  const otherwise = {...world, parsers: join(world.parsers, "..", "otherwise")};
  await cp(world.parsers, otherwise.parsers, {recursive: true});
  await readOtherwise(otherwise);
  await expect(next(otherwise)).rejects.toThrow(
    "data/sources/alpha: expected the values of thing as in release 2026.1.0, as its files are the same, " +
      "or a line of data/releases/notes.csv that says why; received 3 others, such as city1 2020: 1.0 → 3.0",
  );
  await writeFile(
    join(world.root, "releases/notes.csv"),
    "release,kind,indicator,city,source,note\n2026.2.0,revised,thing,,,They are counted in threes.\n",
  );
  expect((await next(otherwise)).map((row) => row.slice(-2))).toEqual(
    Array.from({length: 3}, () => ["noted", "They are counted in threes."]),
  );
});

test("a value that is withheld since to protect persons is not told as it was", async () => {
  const world = await kept();
  await publish(world, ["k1,thing,2020,null,Q", ...FIRST.slice(1)]);
  expect((await next(world)).map((row) => row.slice(2, 9))).toEqual([
    ["revised", "city1", "thing", "2020", 1, null, null],
  ]);
});

test("a figure that was corrected by hand says so, with the reason", async () => {
  const world = await kept();
  const row = {
    ...{id: "slip", source: "alpha", line: "", city: "city2", indicator: "thing", period: "2020", field: "value"},
    ...{
      published: "3",
      value: "30",
      who: "A test",
      date: "2026-02-01",
      reason: "A zero was lost.",
      evidence: "https://example.org/",
    },
  };
  await writeFile(join(world.root, "overrides.csv"), `${Object.keys(row).join()}\n${Object.values(row).join()}\n`);
  expect(await next(world)).toEqual([
    ["2026.2.0", "2026.1.0", "revised", "city2", "thing", "2020", 1, 3, 30, "override", "A zero was lost."],
  ]);
});

test("a definition that changes without another version is refused", async () => {
  const world = await kept();
  const path = join(world.root, "indicators/thing.json");
  await edit(path, (indicator) => (indicator["formula"] = "another"));
  await expect(next(world)).rejects.toThrow(
    "data/indicators/thing.json: version: expected 2 or more, as others than in release 2026.1.0: formula; received 1",
  );
  await edit(path, (indicator) => (indicator["version"] = 2));
  expect(await next(world)).toEqual([
    ["2026.2.0", "2026.1.0", "definition", null, "thing", null, 0, null, null, null, null],
  ]);
});

test("a release that is kept is never made again with other values", async () => {
  const world = await kept();
  expect(await next(world, "2026.1.0")).toEqual([]);
  await publish(world, FIRST.slice(1));
  await expect(next(world, "2026.1.0")).rejects.toThrow(
    "package.json: version: expected a later release than 2026.1.0, which data/releases keeps; received 2026.1.0 with 1 other values",
  );
});

test("one byte of the kept values, or of the kept manifest, is noticed and named", async () => {
  const world = await kept();
  await appendFile(join(world.root, "releases/2026.1.0.values.parquet"), "x");
  await expect(next(world)).rejects.toThrow(
    /data\/releases\/2026\.1\.0\.values\.parquet: expected the sha256 of 2026\.1\.0\.json, [0-9a-f]{64}; received [0-9a-f]{64}/,
  );
  await edit(join(world.root, "releases/2026.1.0.json"), (release) => (release["release"] = "2026.1.1"));
  await expect(next(world)).rejects.toThrow(
    'data/releases/2026.1.0.json: release: expected "2026.1.0", as the file says; received "2026.1.1"',
  );
});
