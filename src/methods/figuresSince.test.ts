import {expect, test} from "vitest";
import type {ReleaseChange} from "../model/releaseChange.ts";
import {figuresSince} from "./figuresSince.ts";

const CHANGE: ReleaseChange = {
  ...{release: "2026.10.0", since: "2026.9.0", kind: "revised", city: "a", indicator: "i", period: "2020", count: 1},
  ...{oldvalue: 1, value: 2, oldstatus: "A", status: "A", oldsource: "s", source: "s", reason: null, note: null},
};
const figure = (part: object = {}) => ({city: "a", indicator: "i", period: "2020", value: 3, ...part});
const shown = (...figures: ReturnType<typeof figure>[]) => ({figures, cities: null, indicators: null});

test("a figure is held against its first change since, in the order of releases and not of letters", () => {
  const second = {...CHANGE, release: "2026.11.0", since: "2026.10.0", oldvalue: 2, value: 3};
  const before = {...CHANGE, release: "2026.9.0", since: "2026.8.0", oldvalue: 0, value: 1};
  const since = figuresSince([second, before, CHANGE], "2026.9.0", shown(figure()));
  expect(since).toMatchObject({unchanged: 0, revised: [{then: 1, value: 3, change: CHANGE}], added: []});
  expect(figuresSince([second, CHANGE], "2026.10.0", shown(figure()))?.revised).toMatchObject([{then: 2}]);
  expect(figuresSince([second, CHANGE], "2026.11.0", shown(figure()))).toMatchObject({unchanged: 1, revised: []});
});

test("a figure without a change, and one that is again what it was, are unchanged", () => {
  const back = {...CHANGE, release: "2026.11.0", oldvalue: 2, value: 1};
  const figures = shown(figure({value: 1}), figure({city: "b"}), figure({period: "2019"}));
  expect(figuresSince([CHANGE, back], "2026.9.0", figures)).toMatchObject({unchanged: 3, revised: [], added: []});
});

test("a value and a whole series that came since are new, revised later or not", () => {
  const one = {...CHANGE, kind: "added" as const, oldvalue: null};
  const series = {...one, city: "b", period: null, count: 9, value: null};
  const later = {...CHANGE, city: "b", release: "2026.11.0"};
  const figures = shown(figure(), figure({city: "b"}), figure({city: "c"}));
  const since = figuresSince([later, one, series], "2026.9.0", figures);
  expect(since).toMatchObject({unchanged: 1, revised: [], added: [{city: "a"}, {city: "b"}]});
});

test("of a series whose newest period is new, the newest figure that was revised is told", () => {
  const added = {...CHANGE, kind: "added" as const, period: "2021", oldvalue: null};
  const older = {...CHANGE, period: "2015"};
  const since = figuresSince([added, older, CHANGE], "2026.9.0", shown(figure({period: "2021"})));
  expect(since).toMatchObject({
    added: [{period: "2021"}],
    revised: [{period: "2020", then: 1, value: 2, change: CHANGE}],
  });
  expect(figuresSince([added], "2026.9.0", shown(figure({period: "2021"})))?.revised).toEqual([]);
});

test("what is withdrawn and which definitions changed is told of the cities and indicators of the page alone", () => {
  const gone = {...CHANGE, kind: "withdrawn" as const, period: "2010", value: null};
  const elsewhere = {...gone, city: "z"};
  const returned = {...gone, period: "2011"};
  const again = {...returned, kind: "added" as const, release: "2026.11.0", oldvalue: null, value: 1};
  const definition = {...CHANGE, kind: "definition" as const, city: null, period: null};
  const other = {...definition, indicator: "j"};
  const page = {figures: [], cities: new Set(["a"]), indicators: new Set(["i"])};
  const since = figuresSince([gone, elsewhere, returned, again, definition, other], "2026.9.0", page);
  expect(since).toEqual({unchanged: 0, revised: [], added: [], withdrawn: [gone], definitions: [definition]});
});

test("a release that no change knows of is none", () => {
  expect(figuresSince([CHANGE], "2020.1.0", shown(figure()))).toBeNull();
  expect(figuresSince([], "2026.9.0", shown())).toBeNull();
});
