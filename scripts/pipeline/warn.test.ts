import {expect, onTestFinished, test} from "vitest";
import {ingestChange, modifiedZ} from "../../src/methods/ingestOutliers.ts";
import vectors from "../../src/methods/vectors.json" with {type: "json"};
import type {Warning} from "../../src/model/warning.ts";
import {openEngine} from "./engine.ts";
import {warn} from "./warn.ts";

interface Row {
  city: string;
  period: string;
  value: number | null;
  status?: string;
  source?: string;
  pick?: number;
  made?: boolean;
  indicator?: string;
}

/** The warnings of these rows, made up, of indicators with the soft range [-100, 2000]. */
async function warningsOf(rows: readonly Row[], points = false, atOnce?: number): Promise<Warning[]> {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  await engine.run(
    `CREATE TABLE measure AS SELECT indicator, ${points} AS points, -100 AS least, 2000 AS most FROM (VALUES ('other'), ('thing')) AS t(indicator)`,
  );
  const values = rows.map(
    ({city, period, value, status = "A", source = "alpha", pick = 1, made = false, indicator = "thing"}, index) =>
      `('${source}', ${index + 2}, '${city}', '${indicator}', 0, '${period}', ${period}, ${value}, '${status}', ${pick}, ${made})`,
  );
  await engine.run(
    `CREATE TABLE told AS SELECT * REPLACE (value::DOUBLE AS value) FROM (VALUES ${values.join(", ")})
       AS t(source, line, city, indicator, place, period, year, value, status, pick, made)`,
  );
  await warn(engine, atOnce);
  return engine.rows<Warning>("FROM warning");
}

/** Cities a, b, c … with 100 in 2019 and so much in 2020. */
function cities(values: readonly number[]): Row[] {
  return values.flatMap((value, index) => {
    const city = String.fromCharCode(97 + index);
    return [
      {city, period: "2019", value: 100},
      {city, period: "2020", value},
    ];
  });
}

test("M13.1: a change unlike that of the other cities", async () => {
  const changes = Object.values(vectors["M13.1"].input.log_changes);
  const [only, ...others] = await warningsOf(cities(changes.map((change) => 100 * Math.exp(change))));
  expect(others).toEqual([]);
  expect(only).toMatchObject({city: "h", line: 17, since: "2019", prior: 100, period: "2020", suspect: "x10"});
  expect(only?.z).toBeCloseTo(102.9737, 4);
});

test("warn(…) finds the modified z of the method, and by it the outliers", async () => {
  const rows = cities([101, 99, 104, 98, 100, 102, 103, 97, 150, 60]);
  const z = modifiedZ(rows.flatMap(({value}, index) => (index % 2 ? [ingestChange(100, value, false)] : [])));
  const warnings = await warningsOf(rows);
  expect(warnings.map(({city, code, suspect}) => [city, code, suspect])).toEqual([
    ["i", "OUTLIER", null],
    ["j", "OUTLIER", null],
  ]);
  warnings.forEach((warning, index) => expect(warning.z).toBeCloseTo(z[8 + index]!, 4));
});

test("warn(…) finds the same in a long table, of which it looks at a part at a time", async () => {
  const of = (indicator: string, values: readonly number[]) => cities(values).map((row) => ({...row, indicator}));
  const values = [101, 99, 104, 98, 100, 102, 103, 97, 150];
  const rows = [...of("thing", values), ...of("other", values.toReversed())];
  const warnings = await warningsOf(rows, false, 1);
  expect(warnings.map(({indicator, city, line}) => [indicator, city, line])).toEqual([
    ["thing", "i", 19],
    ["other", "a", 21],
  ]);
  expect(warnings).toEqual(await warningsOf(rows));
});

test("warn(…) falls back on the mean deviation where most changes are equal", async () => {
  const [only] = await warningsOf(cities([100, 100, 100, 100, 100, 100, 100, 150]));
  expect(only).toMatchObject({city: "h", code: "OUTLIER"});
  expect(only?.z).toBeCloseTo(0.7979 * 8, 4);
});

test("warn(…) suspects another unit where the change is an outlier, or where there are too few to tell", async () => {
  const seven = [101, 99, 104, 98, 100, 102, 103];
  expect(await warningsOf(cities([...seven, 9.8]))).toMatchObject([{city: "h", code: "UNIT_SLIP", suspect: "/10"}]);
  expect(await warningsOf(cities([9.8, 60]))).toMatchObject([{city: "a", code: "UNIT_SLIP", suspect: "/10", z: null}]);
  const unlike = [161, 62, 220, 45, 30, 300, 16, 700];
  expect(await warningsOf(cities(unlike))).toEqual([]);
});

test("warn(…) holds shares against one another in points, and suspects them of being fractions alone", async () => {
  const shares = [100.1, 99.9, 100.2, 99.8, 100, 100.3, 100.1, 99.7];
  expect(await warningsOf(cities([...shares.slice(1), 1]), true)).toMatchObject([{code: "UNIT_SLIP", suspect: "/100"}]);
  expect(await warningsOf(cities([...shares.slice(1), 10]), true)).toMatchObject([{code: "OUTLIER", suspect: null}]);
});

test("warn(…) tells a value outside the soft range, the first of a series too", async () => {
  expect(await warningsOf([{city: "a", period: "2020", value: 2001}])).toEqual([
    {
      ...{source: "alpha", line: 2, indicator: "thing", city: "a", code: "UNUSUAL", period: "2020", value: 2001},
      ...{since: null, prior: null, z: null, suspect: null},
    },
  ]);
});

test("warn(…) looks at what was published, of one source and area, and at no forecast", async () => {
  const last = {city: "a", period: "2020"};
  const warnings = await warningsOf([
    {city: "a", period: "2019", value: 1},
    {...last, value: 100, status: "F"},
    {...last, value: 100, made: true},
    {...last, value: 100, pick: 2},
    {...last, value: 100, source: "beta"},
    {...last, value: null, status: "O"},
  ]);
  expect(warnings).toEqual([]);
});
