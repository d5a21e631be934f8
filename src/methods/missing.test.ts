import {expect, test} from "vitest";
import {MISSING, MISSING_SYMBOLS} from "../model/missing.ts";
import type {Missing} from "../model/missing.ts";
import type {MissingCase} from "./missing.ts";
import {missing} from "./missing.ts";

const PLAIN: MissingCase = {
  statuses: [],
  refused: false,
  country: "AT",
  confinedTo: null,
  asked: null,
  newest: 2020,
  covered: false,
};

test.each<[Missing, Partial<MissingCase>]>([
  ["not-collected", {}],
  ["not-collected", {asked: 2020}],
  ["not-collected", {asked: 2030, newest: null}],
  ["not-published", {covered: true}],
  ["not-published", {statuses: ["O"], covered: true}],
  ["not-published", {confinedTo: ["AT", "DE"], covered: true}],
  ["not-applicable", {confinedTo: ["US"]}],
  ["not-applicable", {confinedTo: ["US"], covered: true, asked: 2030}],
  ["not-collected", {confinedTo: ["AT"]}],
  ["pending", {asked: 2021, covered: true}],
  ["withheld", {refused: true}],
  ["withheld", {refused: true, confinedTo: ["US"], covered: true, asked: 2030}],
  ["suppressed", {statuses: ["O", "Q"], refused: true, confinedTo: ["US"]}],
])("missing(…) is %s for %j", (kind, known) => {
  expect(missing({...PLAIN, ...known})).toBe(kind);
});

test("each kind has a symbol of its own", () => {
  expect(new Set(MISSING.map((kind) => MISSING_SYMBOLS[kind])).size).toBe(MISSING.length);
});
