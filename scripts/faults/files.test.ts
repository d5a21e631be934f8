/** Files that are not what they were, and clocks that are wrong. */
import {mkdir, rm, utimes, writeFile} from "node:fs/promises";
import {rmSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {collect} from "../pipeline/collect.ts";
import {synthetic} from "../pipeline/synthetic.ts";
import {commitOf} from "./smallRun.ts";

const FIGURES = {alpha: ["k1,thing,2020,1,A"], beta: ["k2,thing,2020,2,A"]};
const label = {release: "2026.1.0", commit: "old"};

test.each([
  ["figures", "sources/beta/figures.csv", "data/sources/beta/figures.csv: expected a file; received a folder"],
  ["a definition", "indicators/thing.json", "data/indicators/thing.json: expected a file; received a folder"],
  ["the registry", "cities.csv", "data/cities.csv: expected a file; received a folder"],
  ["a ledger", "overrides.csv", "data/overrides.csv: expected a file; received a folder"],
])("a folder in the place of %s is named, and the old release stays", async (_, file, message) => {
  const world = await synthetic(FIGURES);
  await collect({...world, label});
  await rm(join(world.root, file));
  await mkdir(join(world.root, file));
  await expect(collect({...world, label: {...label, commit: "new"}})).rejects.toThrow(message);
  expect(await commitOf(world.out)).toBe("old");
});

test("figures that vanish while others are read are named, and the old release stays", async () => {
  const world = await synthetic(FIGURES);
  await collect({...world, label});
  const vanishing = collect({
    ...world,
    label: {...label, commit: "new"},
    report: (progress) => {
      if (progress.kind === "read") rmSync(join(world.root, "sources/beta/figures.csv"), {force: true});
    },
  });
  await expect(vanishing).rejects.toThrow("data/sources/beta/figures.csv: expected a file; received none");
  expect(await commitOf(world.out)).toBe("old");
});

test.each(["releases", "submissions", "translations", "replies"])(
  "a file in the place of the folder %s, which need not be there, is not taken for none",
  async (name) => {
    const world = await synthetic(FIGURES);
    await writeFile(join(world.root, name), "");
    await expect(collect({...world, label})).rejects.toThrow(`data/${name}: expected a folder; received a file`);
  },
);

test("a clock that was set back stops nothing: the old release and the files of a run that was killed are of the future", async () => {
  const world = await synthetic(FIGURES);
  await collect({...world, label});
  const later = new Date("2099-01-01");
  await mkdir(join(`${world.out}.next/work`), {recursive: true});
  for (const path of [world.out, join(world.out, "release.json"), `${world.out}.next`, world.root])
    await utimes(path, later, later);
  await collect({...world, label: {...label, commit: "new"}});
  expect(await commitOf(world.out)).toBe("new");
});
