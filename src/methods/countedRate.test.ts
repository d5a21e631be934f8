/** The counts are made up. */
import {describe, expect, test} from "vitest";
import {countedRate, countsByArea} from "./countedRate.ts";

describe("countsByArea(…)", () => {
  const counts = countsByArea([
    {key: "a", period: "2021", variable: "people", value: "200"},
    {key: "b", period: "2021", variable: "people", value: "7"},
    {key: "a", period: "2016", variable: "people", value: "150"},
    {key: "a", period: "2021", variable: "old", value: "30"},
    {key: "a", period: "2021", variable: "trams", value: ""},
    {key: "a", period: "2021", variable: "buses", value: "n/a"},
  ]);

  test("finds the lines of an area and a period, wherever they stand; what is no number is not there", () => {
    expect([...counts({key: "a", period: "2021"})]).toEqual([
      ["people", 200],
      ["old", 30],
    ]);
  });

  test("knows nothing of an area or a period that has no line", () => {
    expect(counts({key: "c", period: "2021"}).size).toBe(0);
    expect(counts({key: "b", period: "2016"}).size).toBe(0);
  });
});

describe("countedRate(…)", () => {
  const counts = new Map(Object.entries({train: 30, bus: 20, tram: 0, employed: 500, home: 200, away: 50, none: 0}));

  test.each([
    ["one count in a hundred of another", {parts: ["train"], whole: "employed"}, 6],
    ["several counts together", {parts: ["train", "bus", "tram"], whole: "employed"}, 10],
    ["a whole without some of it", {parts: ["train", "bus"], whole: "employed", without: ["home", "away"]}, 20],
    ["nothing of something", {parts: ["tram"], whole: "employed"}, 0],
  ] as const)("%s", (_, of, value) => {
    expect(countedRate(counts, of, 100)).toEqual({value});
  });

  test.each([
    ["a part that is missing is not 0", {parts: ["train", "ferry"], whole: "employed"}, "NOT_A_NUMBER", "no ferry"],
    ["no whole", {parts: ["train"], whole: "people"}, "BAD_DENOMINATOR", "no people"],
    ["a whole of 0", {parts: ["train"], whole: "none"}, "BAD_DENOMINATOR", "none: 0"],
    [
      "nothing left of the whole",
      {parts: ["bus"], whole: "home", without: ["employed"]},
      "BAD_DENOMINATOR",
      "home: -300",
    ],
    [
      "what is taken off is missing",
      {parts: ["bus"], whole: "employed", without: ["ill", "home"]},
      "BAD_DENOMINATOR",
      "no ill",
    ],
  ] as const)("%s: refused", (_, of, reason, detail) => {
    expect(countedRate(counts, of, 100)).toEqual({reason, detail});
  });

  test("a part that is missing comes before a denominator that is", () => {
    expect(countedRate(new Map(), {parts: ["bus"], whole: "people"}, 100)).toEqual({
      reason: "NOT_A_NUMBER",
      detail: "no bus",
    });
  });
});
