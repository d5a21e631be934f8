import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import type {Rows} from "../query/databaseOf.ts";
import {badges} from "./badges.ts";
import {ledger, NOTHING_SAID} from "./ledger.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const screen = await testScreen();
const FIGURE = {
  ...({city: "vienna", indicator: "pm25", period: "2020", level: "city", status: "A", formula: null} as const),
};

async function shown(rows: Rows, figure: object = {}) {
  const whole = {...FIGURE, ...figure};
  const said = (await ledger(await databaseOf(rows)))(whole);
  return badges(whole, screen, said).map((badge) => [textOf(badge), badge.getAttribute("href")]);
}

test("badges(…) says nothing of a normal figure of which nobody spoke, and asks for nothing", async () => {
  expect(await shown({})).toEqual([]);
  const db = await databaseOf();
  const silent = {...db, load: () => Promise.reject(new Error("asked"))};
  expect((await ledger(silent))(FIGURE)).toBe(NOTHING_SAID);
});

test("badges(…) leads to the request for the figure, or for its whole series", async () => {
  const link = (id: string) => `/en/amendments/#request-${id}`;
  const rows = {amendment: [{}, {id: "2026-002", opened: "2026-03-01", period: null, state: "declined" as const}]};
  expect(await shown(rows)).toEqual([
    ["amendment asked for", link("2026-001")],
    ["amendment declined", link("2026-002")],
  ]);
  expect(await shown(rows, {period: "2019"})).toEqual([["amendment declined", link("2026-002")]]);
  expect(await shown(rows, {city: "graz"})).toEqual([]);
});

test("badges(…) says for ever that a figure was corrected, or is worked out of one that was", async () => {
  const corrected = [["corrected by hand", "/en/amendments/#corrected"]];
  expect(await shown({}, {formula: "override"})).toEqual(corrected);
  expect(await shown({override: [{}]}, {formula: "ratio"})).toEqual(corrected);
  expect(await shown({override: [{}]}, {period: "2019"})).toEqual([]);
});

test("badges(…) leads to what the city replied on the indicator", async () => {
  expect(await shown({city: [{}], reply: [{indicator: "pm25"}]})).toEqual([
    ["the city’s reply", "/en/city/vienna/#reply-vienna-pm25"],
  ]);
  expect(await shown({reply: [{}]})).toEqual([]);
});
