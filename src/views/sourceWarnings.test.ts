import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {sourceWarnings} from "./sourceWarnings.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();

test("sourceWarnings(…) counts each kind, and lists those that stand out most with what came before", async () => {
  const db = await databaseOf({
    city: [{id: "vienna", name: "Vienna"}],
    indicator: [{}],
    warning: [
      {line: 3, code: "UNUSUAL", since: null, prior: null, z: null, value: 900},
      {line: 1400, code: "OUTLIER", z: -8, prior: 20.04, value: 3.96},
      {line: 9, code: "UNIT_SLIP", z: 40, suspect: "x10"},
    ],
  });
  const warnings = await sourceWarnings(db, {source: "test"}, screen);
  expect([...warnings.querySelectorAll("dl > div")].map(textOf)).toEqual([
    "A change by about the factor between two units1",
    "A change unlike those of other cities1",
    "Out of the range that is usual for the indicator1",
  ]);
  expect(textOf(warnings.querySelector("caption")!)).toBe("The 3 that stand out most, hints of another unit first");
  expect([...warnings.querySelectorAll("tbody tr")].map(textOf)).toEqual([
    "ViennaFine particulate matter (µg/m³)2019: 1.0; 2020: 10.0× 109",
    "ViennaFine particulate matter (µg/m³)2019: 20.0; 2020: 4.0A change unlike those of other cities1,400",
    "ViennaFine particulate matter (µg/m³)2020: 900.0Out of the range that is usual for the indicator3",
  ]);
});

test("sourceWarnings(…) says that nothing stands out", async () => {
  expect(textOf(await sourceWarnings(await databaseOf({}), {source: "test"}, screen))).toBe("Nothing stands out.");
});
