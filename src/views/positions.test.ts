import {expect, test} from "vitest";
import {databaseOf} from "../query/databaseOf.ts";
import {positions} from "./positions.ts";

const values = {graz: 9.96, linz: 10.04, vienna: 12.4, wels: 8.1};
const city = Object.keys(values).map((id) => ({id, name: id}));
const observation = Object.entries(values).map(([id, value]) => ({city: id, value}));

test("positions(…) gives equal places to values that are equal as printed", async () => {
  const db = await databaseOf({city, observation, indicator: [{}], distribution: [{}]});
  const {byCity, judged} = (await positions(db)).get("pm25")!;
  expect(judged).toBe(true);
  expect([...byCity].map(([id, {place}]) => [id, place?.rank, place?.tied, place?.count])).toEqual([
    ["graz", 2, true, 4],
    ["linz", 2, true, 4],
    ["vienna", 4, false, 4],
    ["wels", 1, false, 4],
  ]);
});

test("positions(…) neither ranks nor counts a region's figure, and says so", async () => {
  const regional = observation.map((row) => ({
    ...row,
    level: row.city === "wels" ? ("region" as const) : ("city" as const),
  }));
  const db = await databaseOf({city, observation: regional, indicator: [{}], distribution: [{}]});
  const {byCity} = (await positions(db)).get("pm25")!;
  expect(byCity.get("wels")).toMatchObject({place: null, refusal: "REGIONAL"});
  expect(byCity.get("graz")!.place).toEqual({rank: 1, tied: true, count: 3});
});

test("positions(…) gives no place where neither more nor less is better", async () => {
  const db = await databaseOf({city, observation, indicator: [{direction: "neutral"}], distribution: [{}]});
  const {byCity, judged} = (await positions(db)).get("pm25")!;
  expect(judged).toBe(false);
  expect([...byCity.values()].map(({refusal}) => refusal)).toEqual(["NEUTRAL", "NEUTRAL", "NEUTRAL", "NEUTRAL"]);
});

test("positions(…) leaves out an indicator without a distribution, and is worked out once", async () => {
  const db = await databaseOf({city, indicator: [{}]});
  expect((await positions(db)).size).toBe(0);
  expect(positions(db)).toBe(positions(db));
});
