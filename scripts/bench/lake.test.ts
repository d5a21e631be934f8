import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test, vi} from "vitest";
import {collect} from "../pipeline/collect.ts";
import {makeLake} from "./lake.ts";

vi.setConfig({testTimeout: 60_000});

const CITIES = 4;
const YEARS = 25;

test("the synthetic lake is the same each time, says everywhere that it is synthetic, and passes all checks", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parallels-lake-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  const [lake, other] = [join(folder, "synthetic"), join(folder, "again", "synthetic")];
  const figures = await makeLake("data", lake, CITIES);
  await makeLake("data", other, CITIES);
  const read = (root: string, file: string) => readFile(join(root, "data", file), "utf8");
  const sources = await readdir(join(lake, "data/sources"));
  for (const id of sources) {
    const file = `sources/${id}/figures.csv`;
    expect(await read(lake, file)).toBe(await read(other, file));
    expect(await read(lake, `sources/${id}/source.json`)).toContain("Synthetic figures");
  }
  expect(sources.every((id) => id.startsWith("synthetic-"))).toBe(true);
  const cities = (await read(lake, "cities.csv")).trim().split("\n").slice(1);
  expect(cities.every((line) => line.startsWith("synthetic-"))).toBe(true);

  const label = {release: "2026.1.0", commit: null};
  const out = join(folder, "out");
  const {accounts} = await collect({root: join(lake, "data"), parsers: join(lake, "parsers"), out, label});
  const sum = (name: "rows" | "observations" | "alternatives" | "derived" | "quarantined") =>
    accounts.reduce((total, account) => total + account[name], 0);
  expect(sum("rows")).toBe(figures);
  expect(sum("quarantined")).toBe(0);
  // 57 published indicators and three ratios of a value a year, and a growth of five years.
  expect(sum("observations")).toBe(CITIES * 57 * YEARS);
  expect(sum("derived")).toBeGreaterThan(CITIES * 3 * YEARS);
  expect(sum("alternatives")).toBeGreaterThan(0);
});

test("the lake stands in a folder called synthetic alone", async () => {
  await expect(makeLake("data", "lake", 1)).rejects.toThrow("expected a folder called synthetic; received lake");
});
