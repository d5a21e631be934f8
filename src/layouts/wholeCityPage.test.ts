import {expect, test} from "vitest";
import {hasWholePage, WELL_KNOWN} from "./wholeCityPage.ts";

test.each([
  ["English", "en", {country: "CN", capital: false, known: 0}, true],
  ["the main language of its country", "zh", {country: "CN", capital: false, known: 1}, true],
  ["another language, well known", "ar", {country: "CN", capital: false, known: WELL_KNOWN}, true],
  ["another language, little known", "ar", {country: "CN", capital: false, known: WELL_KNOWN - 1}, false],
  ["another language, a capital", "ar", {country: "CN", capital: true, known: 1}, true],
  ["Arabic in Egypt", "ar", {country: "EG", capital: false, known: 1}, true],
])("in %s", (_, locale, city, whole) => expect(hasWholePage(locale, city)).toBe(whole));
