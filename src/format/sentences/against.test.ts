import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {AgainstFact} from "./against.ts";
import {againstSentence} from "./against.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const first = {name: "Vienna", country: "AT", region: "Europe"};

test.each<[Partial<AgainstFact>, string]>([
  [{against: "all", count: null}, "Held against all cities that have a figure."],
  [{against: "country", count: 6}, "Held against the 6 cities of Austria."],
  [{against: "region", count: 1200}, "Held against the 1,200 cities of the region Europe."],
  [{against: "peers", count: 8}, "Held against 8 cities: Vienna, its peers and the other cities chosen."],
  [
    {against: "sisters", count: 9},
    "Held against 9 cities: Vienna, those that lists name as its sister cities, and the others chosen.",
  ],
  [
    {against: "network:artists", count: 40, network: "Artists"},
    "Held against 40 cities: those of Artists, and the others chosen.",
  ],
  [{against: "list", count: 5}, "Held against a list of 5 cities."],
  [{against: "list", count: 5, name: "Danube"}, "Held against Danube, a group of 5 cities."],
  [{against: "country", count: 0, first: null}, ""],
])("%o", (fact, sentence) =>
  expect(againstSentence({against: "all", first, name: null, network: null, count: null, ...fact}, voice)).toBe(
    sentence,
  ),
);
