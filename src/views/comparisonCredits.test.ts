import {expect, test} from "vitest";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {comparisonCredits} from "./comparisonCredits.ts";

test("comparisonCredits(…) has the figures shown, as printed, and the sources of these alone", async () => {
  const db = await databaseOf({
    city: [{id: "vienna", name: "Vienna"}],
    indicator: [
      {
        id: "pm25",
        title: "Fine particles",
        unit: {label: "µg/m³", ucum: "ug/m3"},
        decimals: 1,
        sources: ["air", "other"],
      },
      {
        id: "growth",
        title: "Growth",
        theme: "population",
        derive: {id: "growth", of: "population", years: 5},
        sources: ["other"],
      },
    ],
    source: [
      {id: "air", publisher: "Institute", title: "Air", landing: "https://example.org/a ; https://example.org/b"},
      {id: "other"},
    ],
    distribution: [{indicator: "pm25"}, {indicator: "growth"}],
    observation: [
      {city: "vienna", indicator: "pm25", period: "2020", value: 12.345, source: "air"},
      {city: "vienna", indicator: "growth", period: "2020", value: 1, source: "air", formula: "growth"},
    ],
  });
  const vienna = {city: "Vienna", period: "2020", publisher: "Institute", source: "air"};
  expect(await comparisonCredits(db, {...DEFAULT_COMPARISON, cities: ["vienna", "nowhere"]}, "en")).toEqual({
    figures: [
      {...vienna, indicator: "Growth", value: "1.0\u202fµg/m³", derived: true},
      {...vienna, indicator: "Fine particles", value: "12.3\u202fµg/m³", derived: false},
    ],
    sources: [
      {
        id: "air",
        publisher: "Institute",
        title: "Air",
        licence: "CC0-1.0",
        attribution: "Nobody",
        url: "https://example.org/a",
        accessed: "2026-01-01",
      },
    ],
    publishers: new Map([
      ["growth", ["Nobody"]],
      ["pm25", ["Institute", "Nobody"]],
    ]),
    licences: new Map([
      ["growth", ["CC0-1.0"]],
      ["pm25", ["CC0-1.0", "CC0-1.0"]],
    ]),
    derived: ["Growth"],
  });
});
