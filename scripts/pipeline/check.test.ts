import {expect, test} from "vitest";
import {collected} from "./synthetic.ts";

const QUARANTINE = "SELECT line, reason, detail, text FROM #quarantine";

const REFUSED: readonly [words: string, line: string, reason: string, detail: string][] = [
  ["a city that the crosswalk does not know", "nowhere,thing,2020,1,A", "UNKNOWN_CITY", "nowhere"],
  ["a key that is probably another city", "kx,thing,2020,1,A", "LOW_CONFIDENCE_MATCH", "kx is probably not city1"],
  ["a variable without indicator", "k1,nothing,2020,1,A", "NO_INDICATOR", "nothing"],
  ["an indicator that is not defined", "k1,other,2020,1,A", "NO_INDICATOR", "no data/indicators/other.json"],
  ["thousands separators", 'k1,thing,2020,"1,234",A', "NOT_A_NUMBER", "expected a finite number; received NaN"],
  ["NaN", "k1,thing,2020,NaN,A", "NOT_A_NUMBER", "expected a finite number; received NaN"],
  ["Infinity", "k1,thing,2020,-Infinity,A", "NOT_A_NUMBER", "expected a finite number; received -Infinity"],
  ["1e999", "k1,thing,2020,1e999,A", "NOT_A_NUMBER", "expected a finite number; received Infinity"],
  [
    "a cell that is blank but for spaces",
    "k1,thing,2020, ,A",
    "NOT_A_NUMBER",
    "expected no value for a blank cell; received 0",
  ],
  [
    "a value outside the hard range",
    "k1,thing,2020,1001,A",
    "OUT_OF_RANGE",
    "expected a value in [-1000, 1000]; received 1001",
  ],
  [
    "a period after the figures were fetched",
    "k1,thing,2027,1,A",
    "FUTURE_PERIOD",
    "expected a period that began by 2026-01-31, or status F; received 2027 with status A",
  ],
  [
    "a period in other words",
    "k1,thing,2019/20,1,A",
    "BAD_PERIOD",
    'expected a period such as 2019 or 2000-01-01/P20Y; received "2019/20"',
  ],
  [
    "no value with a normal status",
    "k1,thing,2020,null,A",
    "NULL_WITHOUT_REASON",
    "expected a status of O or Q where there is no value; received null with status A",
  ],
];

test("rows that break a rule go to quarantine, with their lines and texts", async () => {
  const {ask, accounts} = await collected({alpha: ["k2,thing,2020,1,A", ...REFUSED.map(([, line]) => line)]});
  const quarantine = await ask("SELECT line, reason, detail, text FROM #quarantine");
  REFUSED.forEach(([words, line, reason, detail], index) => {
    expect(quarantine[index], words).toEqual([index + 3, reason, detail, line]);
  });
  expect(accounts).toMatchObject([{rows: 1 + REFUSED.length, observations: 1, quarantined: REFUSED.length}]);
});

test("a row in another unit than its indicator's goes to quarantine", async () => {
  const {ask} = await collected({alpha: ["k1,thing,2020,1,A"]}, [{id: "thing", unit: {label: "%", ucum: "%"}}]);
  expect(await ask(QUARANTINE)).toEqual([[2, "WRONG_UNIT", "expected %; received u", "k1,thing,2020,1,A"]]);
});

test("a row of a source that its indicator does not name goes to quarantine, as do figures of what is derived", async () => {
  const {ask} = await collected({alpha: ["k1,thing,2020,1,A"], beta: ["k1,thing,2020,1,A", "k1,growth,2020,1,A"]}, [
    {id: "thing", sources: ["alpha"]},
    {id: "growth", derive: {id: "growth", of: "thing", years: 5}},
  ]);
  expect(await ask(QUARANTINE)).toEqual([
    [2, "NO_INDICATOR", "thing does not name beta among its sources", "k1,thing,2020,1,A"],
    [3, "NO_INDICATOR", "growth is derived and takes no figures", "k1,growth,2020,1,A"],
  ]);
});

test("a value outside the soft range stays, and is counted as a warning", async () => {
  const {accounts} = await collected({alpha: ["k1,thing,2020,501,A", "k2,thing,2020,500,A"]});
  expect(accounts).toMatchObject([{observations: 2, quarantined: 0, warnings: 1}]);
});
