import {expect, onTestFinished, test} from "vitest";
import {bucketOf} from "../../src/model/bucket.ts";
import {fnv1a} from "../../src/model/fnv1a.ts";
import {openEngine} from "./engine.ts";
import {fill} from "./fill.ts";
import {cityTables} from "./releaseTables.ts";

const BUCKETS = 8;

async function made() {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  const ids = Array.from({length: 50}, (_, number) => `town-${number}`);
  const cities = ids.map((id) => ({id, hash: fnv1a(id) % 2 ** 30}));
  await fill(engine, "city", "id VARCHAR, hash INTEGER", cities);
  await engine.run("CREATE TABLE reference AS SELECT id AS city, i AS indicator FROM city, (VALUES ('a'), ('b')) t(i)");
  return engine;
}

test("cityTables(…) cuts a table so that each row stands in the file of its city, and in no other", async () => {
  const engine = await made();
  const whole = {path: "reference.parquet", sql: "SELECT indicator, city FROM reference", form: "V1"} as const;
  const files = await cityTables(engine, whole, {reference: BUCKETS});
  await engine.run("SET threads = 1");
  const rows: {city: string; indicator: string}[] = [];
  for (const {path, sql, form} of files) {
    const own = await engine.rows<{city: string; indicator: string}>(sql);
    expect(form).toBe("V1");
    expect(own.map(({city}) => `reference-by-city/${bucketOf(city, BUCKETS)}.parquet`)).toEqual(own.map(() => path));
    expect(own).toEqual(own.toSorted((a, b) => (`${a.indicator} ${a.city}` < `${b.indicator} ${b.city}` ? -1 : 1)));
    expect(Object.keys(own[0]!)).toEqual(["indicator", "city"]);
    rows.push(...own);
  }
  expect(rows).toHaveLength(100);
  expect(new Set(rows.map(({city, indicator}) => `${city} ${indicator}`)).size).toBe(100);
});

test("cityTables(…) cuts no table that does not lie by city", async () => {
  const engine = await made();
  const whole = {path: "reference.parquet", sql: "FROM reference", form: "V1"} as const;
  expect(await cityTables(engine, whole, {observation: 4})).toEqual([]);
});
