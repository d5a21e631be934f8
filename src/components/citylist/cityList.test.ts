import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {citySearch} from "../city-search.ts";
import {openList} from "./cityList.ts";
import type {ListedCity} from "./cityParts.ts";
import {cityParts} from "./cityParts.ts";
import {syntheticCities} from "./synthetic.ts";

const REAL: ListedCity[] = [
  ["york", "York", "GB", 3, "en+fr", null, -1.08, 53.96],
  ["east-york", "East York", "CA", 2, null],
  ["graz", "Graz", "AT", 5, null],
  ["nan", "Nan", "TH", 1, null, "น่าน"],
  ["beirut-port", "Port", "LB", 1, null, "صور"],
  ["jingzhou", "Jingzhou", "CN", 1, null, "荆州市"],
];
const asked: string[] = [];
let parts: Map<string, unknown>;

beforeEach(() => {
  asked.length = 0;
  parts = cityParts([...syntheticCities(3000), ...REAL]);
  vi.stubGlobal("fetch", (address: string) => {
    const name = /cities\/(.*)\.json$/.exec(address)![1]!;
    asked.push(name);
    return Promise.resolve(parts.has(name) ? Response.json(parts.get(name)) : new Response(null, {status: 404}));
  });
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ["york", ["york", "east-york"]],
  ["East Y", ["east-york"]],
  ["صور", ["beirut-port"]],
  ["荆州", ["jingzhou"]],
  ["Atlantis", []],
  ["Yorrk", ["york", "east-york"]],
])("look(%j) lets come what is found by it", async (typed, wanted) => {
  const list = await openList("en");
  await list.look(typed);
  const found = citySearch(list.cities())(typed).map(([id]) => id);
  expect(found.filter((id) => !id.startsWith("synthetic"))).toEqual(wanted);
});

test("look(…) knows the names of countries in the reader's language", async () => {
  const list = await openList("fr");
  expect(await list.look("liban")).toBe(true);
  expect(citySearch(list.cities())("liban").map(([id]) => id)).toEqual(["beirut-port"]);
});

test("each part comes once, and what failed is asked for again", async () => {
  const list = await openList("en");
  const whole = parts;
  parts = new Map();
  await expect(list.look("york")).rejects.toThrow("expected status 200; received 404");
  parts = whole;
  await list.look("york");
  const before = asked.length;
  await Promise.all([list.look("york"), list.look("york")]);
  expect(asked).toHaveLength(before);
});

test("named(…) knows cities by id with where they lie, and leaves out what is none", async () => {
  const list = await openList("en");
  await list.look("york");
  const named = await list.named(["york", "atlantis", "synthetic-3"]);
  expect([...named.keys()]).toEqual(["york", "synthetic-3"]);
  expect(named.get("york")).toEqual(["york", "York", "United Kingdom", 3, "en+fr", null, -1.08, 53.96]);
});
