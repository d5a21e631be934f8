import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {CityAtHand} from "./cityPages.ts";
import {cityPages, hasCityPage, MOST_CITY_PAGES, WELL_KNOWN} from "./cityPages.ts";

const LANGUAGES = ["en", "ar", "es", "fr", "ru", "zh"];
const XIAN: CityAtHand = {id: "xian", country: "CN", capital: false, population: 1, known: 5};

test.each([
  ["the main language of its country", XIAN, ["en", "zh"]],
  ["English alone where that is none of ours", {...XIAN, country: "DE"}, ["en"]],
  ["well known", {...XIAN, known: WELL_KNOWN}, LANGUAGES],
  ["little known", {...XIAN, country: "DE", known: WELL_KNOWN - 1}, ["en"]],
  ["a capital, unknown", {...XIAN, capital: true, known: 0}, LANGUAGES],
])("%s", (_, city, languages) => expect(cityPages([city], LANGUAGES).get("xian")).toEqual(languages));

test.each([
  ["en+zh", "zh", true],
  ["en+zh", "fr", false],
  [null, "en", false],
])("hasCityPage: %s in %s", (pages, locale, has) => expect(hasCityPage({pages}, locale)).toBe(has));

describe("100,000 synthetic cities in 6 languages", () => {
  const cities = syntheticCities(100_000);
  const pages = cityPages(cities, LANGUAGES);

  test("are within the room there is, and use it", () => {
    const all = [...pages.values()].flat();
    expect(all.length).toBeLessThanOrEqual(MOST_CITY_PAGES);
    expect(all.length).toBeGreaterThan(MOST_CITY_PAGES - LANGUAGES.length);
  });

  test("have English wherever they have any, and every language where they are capitals", () => {
    expect([...pages.values()].filter(([first]) => first !== "en")).toEqual([]);
    expect(cities.filter(({capital, id}) => capital && pages.get(id)?.length !== LANGUAGES.length)).toEqual([]);
  });

  test("do not depend on the order in which they stand", () => {
    expect(cityPages(cities.toReversed(), LANGUAGES)).toEqual(pages);
  });

  test("lose no page to a city of their country with fewer figures", () => {
    for (const members of Map.groupBy(cities, ({country, capital}) => `${country} ${capital}`).values()) {
      const counts = members.toSorted((a, b) => b.known - a.known);
      const least = Math.min(...counts.filter(({id}) => pages.has(id)).map(({known}) => known));
      expect(counts.filter(({id, known}) => known > least && !pages.has(id))).toEqual([]);
    }
  });
});

test("more figures never cost a city a page, whoever stands beside it", () => {
  const city = fc.record({
    country: fc.constantFrom("CN", "EG", "FR", "DE"),
    capital: fc.boolean(),
    population: fc.option(fc.nat(1000)),
    known: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(city, {minLength: 1, maxLength: 30}), fc.nat(), fc.nat(40), (drawn, at, more) => {
      const few = drawn.map((one, index) => ({...one, id: `synthetic-${index}`}));
      // As if so many stood before them that little room is left.
      const crowd = Array.from({length: 11_950}, (_, index) => ({
        ...XIAN,
        country: "DE",
        id: `crowd-${index}`,
        known: 20,
      }));
      const chosen = few[at % few.length]!;
      const before = cityPages([...crowd, ...few], LANGUAGES).get(chosen.id) ?? [];
      const after = cityPages(
        [...crowd, ...few.map((one) => (one === chosen ? {...one, known: one.known + more} : one))],
        LANGUAGES,
      ).get(chosen.id);
      expect(after ?? []).toEqual(expect.arrayContaining([...before]));
    }),
    {seed: 7, numRuns: 20},
  );
});

/** Nothing in it is data: cities of made-up size and knowledge, 300 of them capitals. */
function syntheticCities(count: number): CityAtHand[] {
  return Array.from({length: count}, (_, index) => ({
    id: `synthetic-${index}`,
    country: ["CN", "EG", "FR", "DE", "US"][index % 5]!,
    capital: index % 333 === 0 && index < 99_900,
    population: (index * 7919) % 1_000_003,
    known: (index * 31) % 61,
  }));
}
