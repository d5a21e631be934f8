import {expect, test} from "vitest";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Reference} from "../query/reference.ts";
import {scatterPair} from "./scatterPair.ts";

const indicator = (id: string, more: Partial<Indicator> = {}) =>
  ({id, role: "core", theme: "air", ...more}) as Indicator;
const ALL = [
  indicator("population", {theme: "population"}),
  indicator("trees", {theme: "green-space"}),
  indicator("noise", {role: "supporting"}),
  indicator("pm25"),
  indicator("no2"),
  indicator("gdp-per-inhabitant", {theme: "economy"}),
  indicator("rare"),
];
/** Vienna has all; Lagos the population alone; seven others have all. Two cities have the last. */
const EVERYBODY = ["vienna", "c1", "c2", "c3", "c4", "c5", "c6", "c7"];
const row = {} as Reference;
const has = (ids: readonly string[]) => new Map(ids.map((id) => [id, row]));
const REFERENCES = new Map(
  ALL.map(({id}) => [
    id,
    has(id === "population" ? [...EVERYBODY, "lagos"] : id === "rare" ? ["vienna", "c1"] : EVERYBODY),
  ]),
);

test.each<[string, Partial<Comparison>, [string, string]]>([
  ["the first two chosen", {indicators: ["trees", "pm25", "no2"]}, ["trees", "pm25"]],
  ["a default beside the only one chosen", {indicators: ["trees"]}, ["trees", "gdp-per-inhabitant"]],
  ["none that too few cities have", {indicators: ["rare", "trees"]}, ["trees", "gdp-per-inhabitant"]],
  ["the first two of the theme", {theme: "air"}, ["noise", "pm25"]],
  ["the defaults where nothing is chosen", {}, ["gdp-per-inhabitant", "pm25"]],
  ["first what half of the cities have", {cities: ["lagos"]}, ["population", "gdp-per-inhabitant"]],
])("scatterPair(…) takes %s", (_, comparison, expected) => {
  const pair = scatterPair(ALL, REFERENCES, {cities: ["vienna"], indicators: [], theme: null, ...comparison});
  expect(pair?.map(({id}) => id)).toEqual(expected);
});

test("scatterPair(…) of one indicator is none", () =>
  expect(scatterPair([ALL[0]!], REFERENCES, {cities: [], indicators: [], theme: null})).toBeNull());
