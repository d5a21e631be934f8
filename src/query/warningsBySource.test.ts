import {expect, test} from "vitest";
import {databaseOf} from "./databaseOf.ts";
import {warningsBySource} from "./warningsBySource.ts";

test("warningsBySource(…) gives a source's own, hints of another unit first, then the most unlike others", async () => {
  const db = await databaseOf({
    warning: [
      {line: 2, code: "UNUSUAL", z: null},
      {line: 3, code: "OUTLIER", z: 4},
      {line: 4, code: "OUTLIER", z: -9},
      {line: 5, code: "UNIT_SLIP", z: 5, suspect: "x10"},
      {line: 6, code: "UNIT_SLIP", z: null, suspect: "/100"},
      {line: 7, code: "OUTLIER", z: 99, source: "other"},
    ],
  });
  const warnings = await warningsBySource(db, "test");
  expect(warnings.map(({line}) => line)).toEqual([5, 6, 4, 3, 2]);
  expect(warnings[0]).toEqual({
    ...{source: "test", line: 5, indicator: "pm25", city: "vienna", code: "UNIT_SLIP", period: "2020", value: 10},
    ...{since: "2019", prior: 1, z: 5, suspect: "x10"},
  });
});
