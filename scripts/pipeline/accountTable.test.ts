import {expect, test} from "vitest";
import {accountTable} from "./accountTable.ts";

test("accountTable(…) aligns the accounts under their heads, and sums what can be summed", () => {
  const account = {
    ...{
      source: "alpha",
      rows: 1234,
      observations: 1200,
      alternatives: 30,
      traits: 5,
      quarantined: 4,
      blank: 0,
      counted: 0,
      overridden: 0,
    },
    ...{derived: 0, cities: 9, indicators: 2, first: 1999, last: 2020, warnings: 1, seconds: 0.25},
  };
  const empty = {...account, source: "b", rows: 0, observations: 0, first: null, last: null};
  expect(accountTable([account, empty]).split("\n")).toEqual([
    "source   rows  observations  alternatives  traits  quarantined  blank  counted  overridden  derived  cities  indicators      years  warnings  seconds",
    "alpha   1,234         1,200            30       5            4      0        0           0        0       9           2  1999–2020         1      0.3",
    "b           0             0            30       5            4      0        0           0        0       9           2          –         1      0.3",
    "all     1,234         1,200            60      10            8      0        0           0        0                                        2",
  ]);
});
