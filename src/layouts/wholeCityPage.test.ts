import {expect, test} from "vitest";
import {hasWholePage, WELL_KNOWN} from "./wholeCityPage.ts";

test.each([
  ["English", "en", {country: "CN", known: 0}, true],
  ["the main language of its country", "zh", {country: "CN", known: 1}, true],
  ["another language, well known", "ar", {country: "CN", known: WELL_KNOWN}, true],
  ["another language, little known", "ar", {country: "CN", known: WELL_KNOWN - 1}, false],
  ["Arabic in Egypt", "ar", {country: "EG", known: 1}, true],
])("in %s", (_, locale, city, whole) => expect(hasWholePage(locale, city)).toBe(whole));
