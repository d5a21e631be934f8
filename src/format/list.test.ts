import {expect, test} from "vitest";
import {byName, collator} from "./collation.ts";
import {countryName} from "./country.ts";
import {formatList, formatListParts} from "./list.ts";

test.each([
  ["en", [], ""],
  ["en", ["Vienna"], "Vienna"],
  ["en", ["Vienna", "Porto"], "Vienna and Porto"],
  ["fr", ["Vienne", "Porto", "Lyon"], "Vienne, Porto et Lyon"],
])("formatList(%s, %j) is %s", (locale, items, expected) => {
  expect(formatList(locale, items)).toBe(expected);
});

test.each([
  ["en", "NA", "Namibia"],
  ["fr", "DE", "Allemagne"],
  ["es", "XK", "Kosovo"],
  ["en", "HK", "Hong Kong"],
  ["fr", "PS", "Palestine"],
  ["en", "QX", "QX"],
])("countryName(%s, %s) is %s", (locale, code, expected) => {
  expect(countryName(locale, code)).toBe(expected);
});

test("byName(…) sorts by the alphabet of the locale, accents with their letters", () => {
  const names = ["Zürich", "Århus", "Łódź", "Lyon", "Zone 10", "Zone 2", "A Coruña"].map((name) => ({name}));
  expect(
    names
      .toSorted(byName("en"))
      .map(({name}) => name)
      .join(),
  ).toBe("A Coruña,Århus,Łódź,Lyon,Zone 2,Zone 10,Zürich");
  expect(collator("da").compare("Århus", "Zürich")).toBe(1);
});

test("formatListParts(…) gives the places of the things and the words between them", () => {
  expect(formatListParts("en", 3)).toEqual([0, ", ", 1, " and ", 2]);
  expect(formatListParts("en", 0)).toEqual([]);
});
