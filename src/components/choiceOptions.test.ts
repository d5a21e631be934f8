import {expect, test} from "vitest";
import {loadTranslator} from "../i18n/translator.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {ChoiceFacts} from "../views/choiceFacts.ts";
import {againstOptions, slopeYearOptions, yearOptions} from "./choiceOptions.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const FACTS: ChoiceFacts = {
  indicators: new Map(),
  foreign: new Set(),
  compared: 0,
  years: [
    {year: 2020, cities: 1},
    {year: 2018, cities: 2},
  ],
  universe: null,
  home: {name: "Vienna", country: "AT", countryCities: 6, region: "Europe", regionCities: 964},
};
const NETWORKS = [{id: "artists", name: "Artists", cities: 40}];
const choice = (part: Partial<Comparison>): Comparison => ({
  ...DEFAULT_COMPARISON,
  cities: ["vienna", "graz"],
  ...part,
});
const texts = (options: ReturnType<typeof againstOptions>) =>
  options.map(({label, disabled}) => (disabled ? `(${label})` : label));

test("againstOptions(…) says whom each holds, and offers an own list once there is one", () => {
  expect(texts(againstOptions(choice({}), FACTS, NETWORKS, voice))).toEqual([
    "all cities",
    "Austria (6)",
    "Europe (964)",
    "peers of Vienna",
    "sister cities of Vienna",
    "Artists (40)",
    "(own list: none yet, see Groups)",
  ]);
  expect(texts(againstOptions(choice({list: ["graz", "linz"]}), FACTS, NETWORKS, voice)).at(-1)).toBe("own list (2)");
});

test("againstOptions(…) without a city offers what needs none", () => {
  const options = againstOptions(choice({cities: []}), {...FACTS, home: null}, NETWORKS, voice);
  expect(options.filter(({disabled}) => !disabled).map(({value}) => value)).toEqual(["all", "network:artists"]);
});

test("yearOptions(…) says how many cities have each year, and that nobody has the one asked for", () => {
  expect(texts(yearOptions(choice({year: 2018}), FACTS, voice))).toEqual(["2020 · 1 of 2", "2018 · 2 of 2"]);
  expect(texts(yearOptions(choice({year: 1931}), FACTS, voice))[0]).toBe("1931 · no figures");
});

test("slopeYearOptions(…) offers the common years first, and keeps years that were asked for", () => {
  expect(slopeYearOptions(choice({years: [1931, 2018]}), FACTS, voice).map(({value}) => value)).toEqual([
    "",
    "2020",
    "2018",
    "1931",
  ]);
});
