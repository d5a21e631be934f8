import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";
import type {Figures} from "./synthetic.ts";

const FIGURES = {
  made: ["k1,thing,2020,9000,A", "k1,people,2020,100,A", "k2,thing,2020,12.5,E", "k2,people,2020,100,A"],
  other: ["k1,thing,2020,11,A"],
};
const INDICATORS = [
  {id: "thing"},
  {id: "people"},
  {id: "things-each", derive: {id: "ratio", numerator: "thing", denominator: "people", multiplier: 10} as const},
];
const WHO = "A tester,2026-02-01,A slip of the point,https://example.org/report";

test("a figure is corrected before it is checked; what was published is kept, and what is worked out of it is named too", async () => {
  const {ask, accounts} = await collected(FIGURES, INDICATORS, {}, [
    `slip,made,2,city1,thing,2020,value,9000,9,${WHO}`,
    `sure,made,,city2,thing,2020,status,E,A,${WHO}`,
  ]);
  expect(
    await ask("SELECT city, indicator, value, status, formula FROM #observation ORDER BY indicator, city"),
  ).toEqual([
    ["city1", "people", 100, "A", null],
    ["city2", "people", 100, "A", null],
    ["city1", "thing", 9, "A", "override"],
    ["city2", "thing", 12.5, "A", "override"],
    ["city1", "things-each", 0.9, "A", "ratio"],
    ["city2", "things-each", 1.25, "A", "ratio"],
  ]);
  expect(
    await ask("SELECT id, indicator, city, field, published, value, line, who FROM #override ORDER BY ALL"),
  ).toEqual([
    ["slip", "thing", "city1", "value", "9000", "9", 2, "A tester"],
    ["slip", "things-each", "city1", "value", null, "0.9", 2, "A tester"],
    ["sure", "thing", "city2", "status", "E", "A", 4, "A tester"],
    ["sure", "things-each", "city2", "value", null, "1.25", 4, "A tester"],
  ]);
  expect(await ask("SELECT reason FROM #quarantine")).toEqual([]);
  expect(accounts.map(({source, overridden}) => [source, overridden])).toEqual([
    ["made", 2],
    ["other", 0],
  ]);
});

test.each([
  [
    `slip,made,,city1,thing,2020,value,90,9,${WHO}`,
    "slip: published: expected 9000, as line 2 of made says; received 90 (has the file changed?)",
  ],
  [
    `slip,made,,city1,thing,2021,value,9000,9,${WHO}`,
    "expected one figure of made of city1, thing, 2021; received none",
  ],
  [`slip,made,,city1,thing,2020,value,9000,nine,${WHO}`, 'slip: value: expected a number; received "nine"'],
  [`slip,made,,city2,thing,2020,status,E,Z,${WHO}`, 'slip: value: expected A|B|D|E|F|G|I|N|O|P|Q|S|U|V; received "Z"'],
])("an override that does not fit its figure fails: %s", async (line, problem) => {
  await expect(collected(FIGURES, INDICATORS, {}, [line])).rejects.toThrow(problem);
});

test("an override of a figure that stands in several lines asks which", async () => {
  const figures: Figures = {made: ["k1,thing,2020,5,A:city:0", "k1,thing,2020,6,A:city:1"]};
  await expect(
    collected(figures, [{id: "thing"}], {}, [`slip,made,,city1,thing,2020,value,5,4,${WHO}`]),
  ).rejects.toThrow("received lines 2, 3: say which in `line`");
});

test("without overrides the table is there, and empty", async () => {
  const {ask} = await collected(FIGURES, INDICATORS);
  expect(await ask("SELECT count(*)::INTEGER FROM #override")).toEqual([[0]]);
});
