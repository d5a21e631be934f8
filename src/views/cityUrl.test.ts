import {expect, test} from "vitest";
import {cityUrl} from "./cityUrl.ts";

test.each([
  ["made beforehand", "en+fr", "/cities/fr/city/xi-an/"],
  ["made in another language", "en", "/cities/fr/city/any/?city=xi-an"],
  ["made in none", null, "/cities/fr/city/any/?city=xi-an"],
])("the page of a city, %s", (_, pages, url) =>
  expect(cityUrl({base: "/cities/", locale: "fr"}, {id: "xi-an", pages})).toBe(url),
);
