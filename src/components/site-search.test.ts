import {expect, test} from "vitest";
import type {SearchEntry} from "./site-search.ts";
import {siteSearch} from "./site-search.ts";

const ENTRIES: SearchEntry[] = [
  ["page", "compare/", "Compare cities", "Side by side"],
  ["indicator", "indicator/pm25/", "Fine particulate matter", "Environment · How clean is the air?"],
  ["source", "sources/eea/", "Air quality statistics", "European Environment Agency"],
];
const find = (typed: string) =>
  siteSearch(
    ENTRIES,
    [
      ["cairo", "Cairo", "Egypt", 9, "en", "القاهرة"],
      ["airdrie", "Airdrie", "Canada", 9, "en"],
    ],
    "en",
  )(typed).map(([, path]) => path);

test("siteSearch(…) finds every kind: names that begin so, then words, of what is said of it too", () =>
  expect(find("air")).toEqual(["sources/eea/", "city/airdrie/", "indicator/pm25/", "city/cairo/"]));
test("siteSearch(…) finds by the local name", () => expect(find("القاهرة")).toEqual(["city/cairo/"]));
test("siteSearch(…) finds by the publisher", () => expect(find("environment agency")).toEqual(["sources/eea/"]));
test("siteSearch(…) takes a slip for that in the larger of two cities", () =>
  expect(
    siteSearch(
      ENTRIES,
      [
        ["vienna", "Vienna", "Austria", 9, "en", "Wien"],
        ["viana-do-castelo", "Viana do Castelo", "Portugal", 9, "en"],
      ],
      "en",
    )("viena").map(([, path]) => path),
  ).toEqual(["city/vienna/", "city/viana-do-castelo/"]));
