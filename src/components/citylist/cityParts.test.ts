import {expect, test} from "vitest";
import {keyOfId, keysOf, needlesOf, words} from "./cityKeys.ts";
import type {Head, ListedCity, RankedCity} from "./cityParts.ts";
import {BOUNDS, cityParts} from "./cityParts.ts";
import {pagePart, partsOf, spanOf} from "./directory.ts";
import {syntheticCities} from "./synthetic.ts";

const idsOf = (parts: ReadonlyMap<string, unknown>, name: string) =>
  (parts.get(name) as RankedCity[]).map(([, id]) => id);

test("keysOf(…) begins at each word, folded", () => {
  expect(keysOf("São Paulo")).toEqual(["sao paulo", "paulo"]);
  expect(keysOf("Saint-Denis")).toEqual(["saint denis", "denis"]);
  expect(keysOf("N'Djamena")).toEqual(["ndjamena", "n djamena", "djamena"]);
  expect(keysOf("Санкт-Петербург")).toEqual(["санкт петербург", "петербург"]);
  expect(keysOf("القاهرة")).toEqual([words("القاهرة")]);
  expect(keysOf("北京市")).toEqual(["北京市"]);
});

test("needlesOf(…) asks for the text, its longer words, and where each begins", () =>
  expect(needlesOf("new yo")).toEqual(["new yo", "new"]));

test("cityParts(…) of few cities are the head alone", () => {
  const parts = cityParts(syntheticCities(12));
  expect([...parts.keys()]).toEqual(["head", "silent"]);
  expect(parts.get("head")).toMatchObject({pages: [], countries: []});
});

test("cityParts(…) of 10,000 namesakes still have their bounds, and each is found by its id", () => {
  const cities = syntheticCities(10_000).map(([id]): ListedCity => [id, "Springfield", "US", 1, null]);
  const parts = cityParts(cities);
  const head = parts.get("head") as Head;
  for (const [id] of cities.slice(BOUNDS.head)) {
    expect(idsOf(parts, pagePart(spanOf(head.pages, keyOfId(id)).first))).toContain(id);
  }
  expect(partsOf(head, "springf").flatMap((name) => idsOf(parts, name))).toEqual(
    cities.slice(BOUNDS.head, BOUNDS.head + BOUNDS.top).map(([id]) => id),
  );
});

test("cityParts(…) of namesakes with a long name in another script have names that every file system takes", () => {
  const cities = syntheticCities(3000).map(([id]): ListedCity => [id, "синтетический".repeat(4), "RU", 1, null]);
  const parts = cityParts(cities);
  expect(Math.max(...[...parts.keys()].map((name) => name.length))).toBeLessThan(200);
  const asked = partsOf(parts.get("head") as Head, "синтетический".repeat(3));
  expect(asked.flatMap((name) => idsOf(parts, name))).toHaveLength(BOUNDS.top);
});

test(
  "of 100,000 cities every part has its bound, and every beginning of every word leads to its city or to larger ones",
  {timeout: 60_000},
  () => {
    const cities = syntheticCities(100_000);
    const parts = cityParts(cities);
    const head = parts.get("head") as Head;
    const sizes = [...parts].map(([name, content]) => [name, (content as RankedCity[]).length] as const);
    expect(head.cities).toHaveLength(BOUNDS.head);
    expect(sizes.filter(([name, size]) => name.startsWith("page-") && size > BOUNDS.page)).toEqual([]);
    expect(sizes.filter(([name, size]) => /^(top|in)-/.test(name) && size > BOUNDS.top)).toEqual([]);
    expect(new Set([...parts.keys()].map((name) => name.toLowerCase())).size).toBe(parts.size);
    const held = new Map([...parts].map(([name, content]) => [name, name === "head" ? [] : (content as RankedCity[])]));
    const ids = new Map([...held].map(([name, rows]) => [name, new Set(rows.map(([, id]) => id))]));
    const lost: string[] = [];
    for (let rank = BOUNDS.head; rank < cities.length; rank += 97) {
      const [id, name, , , , local] = cities[rank]!;
      for (const key of [...keysOf(name), ...keysOf(local ?? name)]) {
        for (let length = 1; length <= key.length; length++) {
          const asked = partsOf(head, key.slice(0, length));
          const found = asked.some((part) => ids.get(part)!.has(id));
          const full = asked.length === 1 && asked[0]!.startsWith("top-") && held.get(asked[0]!)!.length === BOUNDS.top;
          if (!found && !full) lost.push(`${id} by ${key.slice(0, length)}`);
        }
      }
    }
    expect(lost).toEqual([]);
  },
);
