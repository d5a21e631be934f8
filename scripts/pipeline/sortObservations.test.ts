import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {openEngine} from "./engine.ts";
import {sortInto, sortObservations} from "./sortObservations.ts";

const CITIES = ["bern", "graz", "linz", "wels"];
const INDICATORS = ["crowding", "no2", "pm25", "rent"];
const BUCKETS = 3;
const HASHES: Readonly<Record<string, number>> = {bern: 7, graz: 2, linz: 4, wels: 3};

/** The rows of both tables as they stand, of observations that came in no order, sorted so many at a time. */
async function sorted(atOnce: number) {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  const values = (ids: readonly string[]) => ids.map((id) => `('${id}')`).join();
  await engine.run(`CREATE TABLE city AS SELECT id, CASE id ${CITIES.map((id) => `WHEN '${id}' THEN ${HASHES[id]}`).join(" ")} END AS hash, 'AT' AS country
    FROM (VALUES ${values(CITIES)}) t(id)`);
  await engine.run(`CREATE TABLE observation AS
    SELECT city, indicator, '2020' AS period, 2020 AS year, 1.0 AS value, NULL::DOUBLE AS low, NULL::DOUBLE AS high, 'A' AS status, 's' AS source,
      1 AS line, 'city' AS level, '' AS boundary, '' AS method, NULL::VARCHAR AS formula
    FROM (VALUES ${values(CITIES)}) c(city), (VALUES ${values(INDICATORS)}) i(indicator) ORDER BY hash(city || indicator)`);
  await engine.run("SET threads = 1");
  await sortObservations(engine, BUCKETS, atOnce);
  const [byindicator, bycity] = [
    await engine.rows<{indicator: string; city: string}>("SELECT indicator, city FROM byindicator"),
    await engine.rows<{bucket: number; city: string; indicator: string}>("SELECT bucket, city, indicator FROM bycity"),
  ];
  return {byindicator, bycity};
}

test.each([1, 2, 5, 9, 100])(
  "all observations stand in order, however few are sorted at a time: %i",
  async (atOnce) => {
    const {byindicator, bycity} = await sorted(atOnce);
    expect(byindicator).toEqual(INDICATORS.flatMap((indicator) => CITIES.map((city) => ({indicator, city}))));
    const cities = CITIES.map((city) => ({bucket: HASHES[city]! % BUCKETS, city}));
    expect(bycity).toEqual(
      cities
        .toSorted((a, b) => a.bucket - b.bucket || (a.city < b.city ? -1 : 1))
        .flatMap((city) => INDICATORS.map((indicator) => ({...city, indicator}))),
    );
  },
);

test("of what was sorted the engine can give back all memory, however many rows there are", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parallels-sort-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const engine = await openEngine(join(folder, "staging.duckdb"));
  onTestFinished(() => engine.close());
  const columns = Array.from({length: 12}, (_, index) => `line % ${index + 2} AS c${index}`);
  const select = `SELECT line, ${columns.join()} FROM range(1_000_000) t(line)`;
  await sortInto(engine, "sorted", {select, parts: ["line < 500_000", "line >= 500_000"], order: "c0"});
  await engine.rest();
  const kept = "SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()";
  const [sum] = await engine.rows<{bytes: number}>(kept);
  expect(sum!.bytes).toBeLessThan(2_000_000);
  expect(await engine.rows("SELECT count(*)::INTEGER AS count FROM sorted")).toEqual([{count: 1_000_000}]);
});
