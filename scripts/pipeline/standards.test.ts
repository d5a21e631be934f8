import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {standardProblems} from "./standards.ts";

test("a code that the standard's list does not have is a problem, with where, expected and received", async () => {
  const problems = await standardProblems("data", [
    {id: "homicide-rate", standards: {iso37120: {edition: "2014", code: "14.2", relation: "aligned"}}},
    {
      id: "synthetic",
      standards: {
        iso37120: {edition: "2014", code: "14.6", relation: "aligned"},
        eurostat: {dataset: "urb_cenv", code: "DE1001V", relation: "exact"},
      },
    },
  ]);
  expect(problems).toEqual([
    'data/indicators/synthetic.json: standards.iso37120: expected a code of data/standards/iso37120.csv; received "2014 14.6"',
    'data/indicators/synthetic.json: standards.eurostat: expected a code of data/standards/eurostat.csv; received "urb_cenv DE1001V"',
  ]);
});

test("a standard that no indicator names needs no list", async () => {
  expect(await standardProblems("nowhere", [{id: "synthetic", standards: {}}])).toEqual([]);
});

test.each(["iso37120", "sdg", "u4ssc", "eurostat"])("%s: each code stands once", (name) => {
  const keys = readFileSync(`data/standards/${name}.csv`, "utf8")
    .trim()
    .split("\n")
    .map((line) =>
      line
        .split(",")
        .slice(0, name === "iso37120" || name === "eurostat" ? 2 : 1)
        .join(),
    );
  expect(new Set(keys).size).toBe(keys.length);
});
