import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {collect} from "./collect.ts";
import {readDefinitions} from "./definitions.ts";
import {recordRelease} from "./record.ts";
import {HEADER, synthetic} from "./synthetic.ts";
import type {Synthetic} from "./synthetic.ts";

const CITIES = ["k1", "k2", "k3"];
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021];
/** 21 figures, from 1 to 21. */
const FIRST = YEARS.flatMap((year, row) =>
  CITIES.map((key, column) => `${key},thing,${year},${row * 3 + column + 1},A`),
);

/** A folder of which release 2026.1.0 is made and kept, whose source gives other figures now. */
async function renewed(lines: readonly string[]): Promise<Synthetic> {
  const world = await synthetic({alpha: FIRST});
  await collect({...world, label: {release: "2026.1.0", commit: null}});
  await recordRelease(world.out, world.root, await readDefinitions(world.root, world));
  const text = `${[HEADER, ...lines].join("\n")}\n`;
  await writeFile(join(world.root, "sources/alpha/figures.csv"), text);
  const path = join(world.root, "sources/alpha/source.json");
  const source = JSON.parse(await readFile(path, "utf8")) as object;
  const sha256 = {"figures.csv": createHash("sha256").update(text).digest("hex")};
  await writeFile(path, JSON.stringify({...source, sha256}));
  return world;
}

async function next(world: Synthetic): Promise<string> {
  const {release} = await collect({...world, label: {release: "2026.2.0", commit: null}});
  return release.release;
}

async function answer({root}: Synthetic, ...lines: readonly string[]): Promise<void> {
  const header = "release,source,indicator,question,answer,by,date,reason";
  await writeFile(join(root, "releases/answers.csv"), `${[header, ...lines].join("\n")}\n`);
}

/** The figures with each value changed. */
function changed(change: (value: number, index: number) => number): string[] {
  return FIRST.map((line, index) =>
    line.replace(/,(\d+),A$/, (_, value: string) => `,${change(Number(value), index)},A`),
  );
}

test("a source that shrinks stops the release with a question, and an answer to it lets the release be made", async () => {
  const world = await renewed(FIRST.slice(0, 16));
  await expect(next(world)).rejects.toThrow(
    "data/sources/alpha: expected at least 80 % of the rows that release 2026.1.0 kept of it, 21; received 16, without " +
      "city1 thing 2021, city2 thing 2020, city2 thing 2021. Is that so? If it is not, the file or its parser is wrong; if a person has seen " +
      "that it is, a line of data/releases/answers.csv says it: 2026.2.0,alpha,,shrunk,16 of 21,WHO,DATE,WHY",
  );
  await answer(world, "2026.2.0,alpha,,shrunk,16 of 21,A test,2026-02-01,The last years were withdrawn.");
  expect(await next(world)).toBe("2026.2.0");
});

test("a source that shrinks a little is asked nothing", async () => {
  expect(await next(await renewed(FIRST.slice(0, 17)))).toBe("2026.2.0");
});

test("rows that are refused are no rows that are kept", async () => {
  const unknown = FIRST.map((line, index) => (index < 5 ? line.replace(/^k\d/, "k9") : line));
  await expect(next(await renewed(unknown))).rejects.toThrow("kept of it, 21; received 16");
});

test.each([
  [
    "ten times as large",
    changed((value) => value * 10),
    "21 of 21 that are 1e1 times as large, such as city1 2015: 1.0 → 10.0, city1 2016: 4.0 → 40.0, city1 2017: 7.0 → 70.0",
  ],
  ["a thousandth", changed((value) => value / 1000), "21 of 21 that are 1e-3 times as large"],
  [
    "all but one ten times as large",
    changed((value, index) => (index === 3 ? value : value * 10)),
    "20 of 21 that are 1e1 times as large",
  ],
  [
    "of another year, and ten times as large",
    CITIES.map((key, index) => `${key},thing,2023,${(19 + index) * 10.5},A`),
    "3 of 3 that are 1e1 times as large",
  ],
])("values that are %s stop the release with a question", async (_, lines, received) => {
  await expect(next(await renewed(lines))).rejects.toThrow(
    `data/sources/alpha: expected values of thing of the size that release 2026.1.0 has; received ${received}`,
  );
});

test.each([
  ["most", changed((value, index) => (index < 2 ? value : value * 10))],
  ["twice as large", changed((value) => value * 2)],
  ["different powers of ten", changed((value, index) => value / (index % 2 ? 10 : 100))],
])("values that changed otherwise, %s, are asked nothing", async (_, lines) => {
  expect(await next(await renewed(lines))).toBe("2026.2.0");
});

test("an answer of other numbers answers nothing", async () => {
  const world = await renewed(FIRST.slice(0, 16));
  await answer(world, "2026.2.0,alpha,,shrunk,17 of 21,A test,2026-02-01,The last years were withdrawn.");
  await expect(next(world)).rejects.toThrow(
    "data/releases/answers.csv:2: expected an answer to a question that release 2026.2.0 asks; received one that it does not, shrunk alpha 17 of 21",
  );
});

test("an answer that nothing asks is refused, and one of an earlier release is history", async () => {
  const world = await renewed(FIRST.slice(0, 20));
  await answer(world, "2026.1.0,alpha,,shrunk,1 of 9,A test,2026-01-01,It was so.");
  expect(await next(world)).toBe("2026.2.0");
  await answer(world, "2026.2.0,alpha,thing,power-of-ten,times 1e1,A test,2026-02-01,Another unit.");
  await expect(next(world)).rejects.toThrow("data/releases/answers.csv:2: expected an answer to a question");
});

test("an answer is held against its columns", async () => {
  const world = await renewed(FIRST);
  await answer(world, "2026.2,alpha,,gone,16 of 21,,2026-02-30,");
  await expect(next(world)).rejects.toThrow(
    /answers\.csv:2: release: expected CalVer as 2026\.11\.0; received "2026\.2"\n.*question: expected one of .*\n.*by: expected string; received null\n.*date: expected .*\n.*reason:/,
  );
});
