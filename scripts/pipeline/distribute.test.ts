import {expect, onTestFinished, test} from "vitest";
import {round} from "../../src/format/round.ts";
import {quantile} from "../../src/methods/quantile.ts";
import {referenceYear, selectReference} from "../../src/methods/referencePeriod.ts";
import type {Status} from "../../src/model/status.ts";
import {distribute} from "./distribute.ts";
import type {Engine} from "./engine.ts";
import {openEngine} from "./engine.ts";

interface Row {
  city: string;
  year: number;
  value: number | null;
  status?: Status;
  level?: string;
  method?: string;
}

interface Definition {
  tolerance?: number;
  scale?: string;
  decimals?: number;
  crossCountry?: boolean;
  strata?: string;
  forecast?: boolean;
}

/** The tables that distribute(…) makes of such observations of one indicator. A city's country is its first letter, its climate what stands after a dash. */
async function distributed(rows: readonly Row[], definition: Definition = {}): Promise<Engine> {
  const {
    tolerance = 2,
    scale = "linear",
    decimals = 1,
    crossCountry = true,
    strata = "",
    forecast = false,
  } = definition;
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  await engine.run(
    `CREATE TABLE indicator AS SELECT 'thing' AS id, ${tolerance} AS tolerance, '${scale}' AS scale, ${decimals} AS decimals,
      ${crossCountry} AS crossCountry, nullif('${strata}', '') AS strata, ${forecast} AS forecast`,
  );
  await engine.run("CREATE TABLE city (id VARCHAR, country VARCHAR, climate VARCHAR)");
  const cities = [...new Set(rows.map(({city}) => city))].map(
    (city) => `('${city}', '${city.slice(0, 1)}', nullif('${city.split("-")[1] ?? ""}', ''))`,
  );
  await engine.run(`INSERT INTO city VALUES ${cities.join()}`);
  await engine.run(`
    CREATE TABLE observation (city VARCHAR, indicator VARCHAR, period VARCHAR, year SMALLINT, value DOUBLE, low DOUBLE,
      high DOUBLE, status VARCHAR, source VARCHAR, line INTEGER, level VARCHAR, boundary VARCHAR, method VARCHAR,
      formula VARCHAR)`);
  const observations = rows.map(
    ({city, year, value, status = "A", level = "city", method = "measured"}) =>
      `('${city}', 'thing', '${year}', ${year}, ${value}, NULL, NULL, '${status}', 's', 2, '${level}', 'municipality', '${method}', NULL)`,
  );
  await engine.run(`INSERT INTO observation VALUES ${observations.join()}`);
  await distribute(engine);
  return engine;
}

/** The distributions of them: the whole first, then its strata. */
async function distributionsOf(rows: readonly Row[], definition: Definition = {}) {
  const engine = await distributed(rows, definition);
  return engine.rows<Record<string, number> & {stratum: string; level: string; values: number[]}>(
    "FROM distribution ORDER BY stratum",
  );
}

/** That of the whole. */
async function distributionOf(rows: readonly Row[], definition: Definition = {}) {
  return (await distributionsOf(rows, definition))[0];
}

/** Values without chance that look like chance. */
function scattered(count: number): number[] {
  return Array.from({length: count}, (_, index) => ((index * 7919) % 1009) / 10 + 1);
}

test("the reference year and the values are those of the methods, on the same rows", async () => {
  const rows = scattered(300).map((value, index) => ({
    city: `c${index % 60}`,
    year: 2010 + ((index * 3 + (index % 7)) % 12),
    value,
  }));
  const unique = [...new Map(rows.map((row) => [`${row.city} ${row.year}`, row])).values()];
  const cities = Map.groupBy(unique, ({city}) => city);
  const year = referenceYear([...cities.values()].map((own) => own.map((row) => row.year))) ?? 0;
  const values = [...cities.values()].flatMap((own) => {
    const chosen = selectReference(
      own.map((row) => ({...row, status: "A" as const})),
      year,
      {tolerance: 2},
    );
    return chosen === null ? [] : [chosen.value];
  });
  const got = await distributionOf(unique);
  expect(got?.["year"]).toBe(year);
  expect(got?.["count"]).toBe(values.length);
  const quantiles = {minimum: 0, lower: 0.25, median: 0.5, upper: 0.75, maximum: 1};
  for (const [name, p] of Object.entries(quantiles))
    expect(got?.[name], name).toBeCloseTo(quantile(values, p) ?? Number.NaN, 9);
});

test("the reference year is one of the last five, the latest of equals; forecasts and the missing do not count", async () => {
  const year = async (rows: readonly Row[]) => (await distributionOf(rows))?.["year"];
  const row = (city: string, year: number, status?: Status, value: number | null = 1): Row => ({
    city,
    year,
    value,
    status,
  });
  expect(await year([row("a", 2015), row("b", 2015), row("a", 2020)])).toBe(2020);
  expect(await year([row("a", 2016), row("b", 2016), row("a", 2020)])).toBe(2016);
  expect(await year([row("a", 2019), row("a", 2020)])).toBe(2020);
  expect(await year([row("a", 2019), row("a", 2030, "F"), row("b", 2030, "F"), row("a", 2020, "O", null)])).toBe(2019);
  expect(await year([row("a", 2030, "F"), row("b", 2020, "V")])).toBeUndefined();
});

test("only the commonest level is drawn, of equals the finer; the others are counted", async () => {
  const levels = (names: readonly string[]) =>
    distributionOf(names.map((level, index) => ({city: `c${index}`, year: 2020, value: index, level})));
  expect(await levels(["city", "region", "region", "country"])).toMatchObject({
    level: "region",
    count: 2,
    countries: 1,
    excluded: 2,
    minimum: 1,
    maximum: 2,
  });
  expect(await levels(["region", "city"])).toMatchObject({level: "city", count: 1, excluded: 1});
});

test.each(["linear", "log"])(
  "on scale %s the values are all cities, ascending, and those beyond the domain are counted",
  async (scale) => {
    const values = [...scattered(248), 0.0001, 1e7];
    const got = await distributionOf(
      values.map((value, index) => ({city: `c${index}`, year: 2020, value})),
      {scale, decimals: 4},
    );
    if (got === undefined) throw new Error("expected a distribution");
    const {start = 0, stop = 0, below, above} = got;
    expect(below).toBe(values.filter((value) => value < start).length);
    expect(above).toBe(values.filter((value) => value > stop).length);
    expect(got.values).toEqual(values.toSorted((a, b) => a - b));
  },
);

test.each([0, 1, 2, 3, 4])("values are printed with %i decimals as the pages print them", async (decimals) => {
  const values = [1.005, 2.675, -0.5, -0.004, 0.5, 1.5, 2.5, 1e-7, 123456789.98765, 0.1 + 0.2, 37_256_000];
  const got = await distributionOf(
    values.map((value, index) => ({city: `c${index}`, year: 2020, value})),
    {decimals},
  );
  expect(got?.values).toEqual(values.toSorted((a, b) => a - b).map((value) => round(value, decimals)));
});

test("the domain ends at the last values within the outer fences: quartiles ± 3 times their distance", async () => {
  const domain = async (values: readonly number[], scale: string) => {
    const got = await distributionOf(
      values.map((value, index) => ({city: `c${index}`, year: 2020, value})),
      {scale},
    );
    return [got?.["start"], got?.["stop"], got?.["below"], got?.["above"], got?.["count"]];
  };
  expect(await domain([-9, 10, 11, 12, 13, 14, 20, 21], "linear")).toEqual([10, 21, 1, 0, 8]);
  expect(await domain([10, 11, 12, 13, 14, 99, 99.5], "linear")).toEqual([10, 99.5, 0, 0, 7]);
  expect(await domain([0, -5, 1, 10, 10, 100, 1e9], "log")).toEqual([1, 100, 2, 1, 7]);
});

test("where all values are equal, the domain is that value", async () => {
  const got = await distributionOf([7, 7, 7].map((value, index) => ({city: `c${index}`, year: 2020, value})));
  expect(got).toMatchObject({start: 7, stop: 7, below: 0, above: 0, values: [7, 7, 7]});
});

test("where countries are not compared, each is a stratum with its own reference year and values", async () => {
  const figures = (country: string, year: number, values: readonly number[]) =>
    values.map((value, index) => ({city: `${country}${index}`, year, value}));
  const rows = [
    ...figures("a", 2011, [10, 11, 12]),
    ...figures("b", 2020, [20, 21, 22]),
    ...figures("c", 2020, [30, 31]),
  ];
  const told = (strata: readonly {stratum: string; year?: number; count?: number; values: number[]}[]) =>
    strata.map(({stratum, year, values}) => [stratum, year, values]);
  expect(told(await distributionsOf(rows, {crossCountry: false}))).toEqual([
    ["", 2020, [10, 11, 12, 20, 21, 22, 30, 31]],
    ["a", 2011, [10, 11, 12]],
    ["b", 2020, [20, 21, 22]],
  ]);
  expect(told(await distributionsOf(figures("a", 2011, [1, 2, 3]), {crossCountry: false}))).toEqual([
    ["", 2011, [1, 2, 3]],
  ]);
  expect(
    told(
      await distributionsOf([...figures("a", 2009, [1, 2, 3]), ...figures("b", 2020, [4, 5, 6])], {
        crossCountry: false,
      }),
    ),
  ).toEqual([["", 2020, [4, 5, 6]]]);
});

test("a stratum may be the climate, or the method where nobody states the climate", async () => {
  const cities = ["arid", "arid", "arid", "polar", "polar", "polar", "", "", ""];
  const rows = cities.map((climate, index) => ({
    city: `c${index}${climate && `-${climate}`}`,
    year: 2020,
    value: index,
  }));
  const counts = async (rows: readonly Row[], strata: string) =>
    (await distributionsOf(rows, {strata})).map(({stratum, count}) => `${stratum} ${count}`);
  expect(await counts(rows, "climate")).toEqual([" 9", "arid 3", "measured 3", "polar 3"]);
  const mixed = rows.map((row, index) => ({...row, method: index < 4 ? "survey" : "modelled"}));
  expect(await counts(mixed, "method")).toEqual([" 9", "modelled 5", "survey 4"]);
});

test("projections stand where an indicator has nothing else, and only there", async () => {
  const rows = ["a", "b"].map((city): Row => ({city, year: 2050, value: 1, status: "F"}));
  expect(await distributionOf(rows, {forecast: true})).toMatchObject({year: 2050, count: 2});
  expect(await distributionOf(rows)).toBeUndefined();
});

test("of very many cities so many values are told, evenly spread with both ends, and each city's place is exact", async () => {
  const values = scattered(1500);
  const rows = values.map((value, index) => ({city: `c${index}`, year: 2020, value}));
  const engine = await distributed(rows);
  const told = await engine.rows<{values: number[]; count: number}>(`SELECT "values", count FROM distribution`);
  const sorted = values.toSorted((a, b) => a - b);
  const evenly = Array.from({length: 512}, (_, nth) => sorted[Math.ceil((nth * 1499) / 511)]);
  expect(told).toEqual([{count: 1500, values: evenly}]);
  const places = await engine.rows("SELECT city, below, equal FROM reference ORDER BY city");
  expect(places).toEqual(
    rows
      .map(({city, value}) => ({
        city,
        below: values.filter((other) => other < value).length,
        equal: values.filter((other) => other === value).length,
      }))
      .sort((a, b) => (a.city < b.city ? -1 : 1)),
  );
});

test("a place is among those of the city's stratum, where there are enough of it, and of their level", async () => {
  const engine = await distributed(
    [
      ...["a-hot", "b-hot", "c-hot"].map((city, index) => ({city, year: 2020, value: index})),
      ...["a-cold", "b-cold"].map((city) => ({city, year: 2020, value: 9})),
      {city: "d-hot", year: 2020, value: 1, level: "region"},
    ],
    {strata: "climate"},
  );
  expect(await engine.rows("SELECT city, below, equal FROM reference ORDER BY city")).toEqual([
    {city: "a-cold", below: null, equal: null},
    {city: "a-hot", below: 0, equal: 1},
    {city: "b-cold", below: null, equal: null},
    {city: "b-hot", below: 1, equal: 1},
    {city: "c-hot", below: 2, equal: 1},
    {city: "d-hot", below: null, equal: null},
  ]);
});
