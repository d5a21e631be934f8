import {expect, onTestFinished, test} from "vitest";
import {openEngine} from "./engine.ts";
import {rowParts} from "./rowParts.ts";

/** The indicators that each part holds, of a table in which each stands so many times. */
async function held(counts: Readonly<Record<string, number>>, atOnce: number): Promise<string[]> {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  await engine.run("CREATE TABLE told (indicator VARCHAR)");
  for (const [id, count] of Object.entries(counts))
    await engine.run(`INSERT INTO told SELECT '${id}' FROM range(${count})`);
  const parts = await rowParts(engine, "told", {atOnce});
  return Promise.all(
    parts.map(async (part) => {
      const rows = await engine.rows<{id: string}>(
        `SELECT DISTINCT indicator AS id FROM told WHERE ${part} ORDER BY id`,
      );
      return rows.map(({id}) => id).join(" ");
    }),
  );
}

test("neighbouring indicators are one part as long as they have no more rows together", async () => {
  const counts = {pm25: 4, no2: 3, rent: 1, crowding: 2, waste: 9, water: 1};
  expect(await held(counts, 5)).toEqual(["crowding no2", "pm25 rent", "waste", "water"]);
  expect(await held(counts, 1)).toEqual(["crowding", "no2", "pm25", "rent", "waste", "water"]);
  expect(await held(counts, 100)).toEqual(["crowding no2 pm25 rent waste water"]);
});

test("a table without rows is one part", async () => {
  expect(await held({}, 5)).toEqual([""]);
});

test("rows of no indicator are not lost", async () => {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  await engine.run("CREATE TABLE told AS FROM (VALUES ('no2'), ('rent'), (NULL)) t(indicator)");
  for (const atOnce of [1, 100]) {
    const parts = await rowParts(engine, "told", {atOnce});
    const held = await Promise.all(parts.map((part) => engine.rows(`FROM told WHERE ${part}`)));
    expect(held.flat()).toEqual([{indicator: "no2"}, {indicator: "rent"}, {indicator: null}]);
  }
});
