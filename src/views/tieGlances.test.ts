import {expect, test} from "vitest";
import {ties} from "../query/ties.ts";
import {briefDatabase} from "./testing/briefDatabase.ts";
import {glancesOf, tieGlances} from "./tieGlances.ts";

test("glancesOf(…) tells of a pair what tieGlances(…) tells, from the figures of its cities alone", async () => {
  const db = await briefDatabase();
  const all = await tieGlances(db);
  const told = await glancesOf(db, await ties(db));
  expect(told).toEqual(all);
  expect([...told.values()].flat()).not.toEqual([]);
});
