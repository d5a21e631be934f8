import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Against, Comparison} from "./comparison.ts";
import {AGAINST, DEFAULT_COMPARISON, MOST_CITIES, VIEWS} from "./comparison.ts";
import type {AddressProblem} from "./comparisonAddress.ts";
import {groupName, LONGEST_NAME, MOST_LISTED, readComparison, writeComparison} from "./comparisonAddress.ts";
import {THEMES} from "./theme.ts";

const CITIES = ["vienna", "graz", "linz", "porto", "lyon", "turin", "tokyo", "rome", "madrid", "a-coruna"];
const INDICATORS = ["pm25", "no2", "tree-cover"];
const KNOWN = {
  cities: new Set(CITIES),
  indicators: new Set(INDICATORS),
  networks: new Set(["artists"]),
  release: "2026.11.0",
};
const read = (address: string) => readComparison(new URLSearchParams(address), KNOWN);

/** A comparison that differs from the default in what is given. */
const but = (part: Partial<Comparison>): Comparison => ({...DEFAULT_COMPARISON, ...part});

describe("an address and its comparison", () => {
  test.each<[string, Partial<Comparison>]>([
    ["cities=", {}],
    ["cities=vienna,graz", {cities: ["vienna", "graz"]}],
    ["cities=vienna&indicators=no2,pm25", {cities: ["vienna"], indicators: ["no2", "pm25"]}],
    ["cities=&theme=air", {theme: "air"}],
    ["cities=&against=peers", {against: "peers"}],
    ["cities=vienna&against=sisters", {cities: ["vienna"], against: "sisters"}],
    ["cities=&against=network:artists", {against: "network:artists"}],
    ["cities=&against=list&list=vienna,linz", {against: "list", list: ["vienna", "linz"]}],
    ["cities=&list=vienna,linz", {list: ["vienna", "linz"]}],
    ["cities=&name=Danube", {name: "Danube"}],
    ["cities=&name=%C3%89lb%20%26%20co%2B1,%20b:c", {name: "Élb & co+1, b:c"}],
    ["cities=&year=2019", {year: 2019}],
    ["cities=&year=common", {year: "common"}],
    ["cities=&mode=together", {mode: "together"}],
    ["cities=&view=slope&years=2010-2019", {view: "slope", years: [2010, 2019]}],
    ["cities=&weights=pm25:2,no2:0.5", {weights: {pm25: 2, no2: 0.5}}],
    ["cities=&release=2026.11.0", {release: "2026.11.0"}],
  ])("%s", (address, part) => {
    expect(read(address)).toEqual({comparison: but(part), problems: []});
    expect(writeComparison(but(part))).toBe(address);
  });

  test("every comparison is the same after its address", () => {
    fc.assert(
      fc.property(anyComparison(), (comparison) => {
        expect(read(writeComparison(comparison))).toEqual({comparison, problems: []});
      }),
    );
  });
});

describe("readComparison(…) keeps what it understands and names the rest", () => {
  test.each<[string, Partial<Comparison>, AddressProblem[]]>([
    ["", {}, []],
    ["utm_source=x&fbclid=1", {}, []],
    ["cities=Vienna, graz ,,vienna", {cities: ["vienna", "graz"]}, []],
    ["cities=vienna&cities=graz", {cities: ["vienna", "graz"]}, []],
    ["cities=vienna,Atlantis", {cities: ["vienna"]}, [{kind: "unknown-city", key: "cities", value: "Atlantis"}]],
    [
      `cities=${CITIES.join()}`,
      {cities: CITIES.slice(0, 8)},
      [{kind: "too-many-cities", key: "cities", value: "madrid,a-coruna"}],
    ],
    [
      "indicators=pm25,happiness",
      {indicators: ["pm25"]},
      [{kind: "unknown-indicator", key: "indicators", value: "happiness"}],
    ],
    ["theme=magic", {}, [{kind: "bad-value", key: "theme", value: "magic"}]],
    ["theme=AIR", {theme: "air"}, []],
    ["against=list", {}, [{kind: "bad-value", key: "against", value: "list"}]],
    ["against=Network:Artists", {against: "network:artists"}, []],
    ["against=network:rotary", {}, [{kind: "bad-value", key: "against", value: "network:rotary"}]],
    ["against=network:", {}, [{kind: "bad-value", key: "against", value: "network:"}]],
    [
      "against=list&list=atlantis",
      {},
      [
        {kind: "bad-value", key: "against", value: "list"},
        {kind: "unknown-city", key: "list", value: "atlantis"},
      ],
    ],
    ["year=99999", {}, [{kind: "bad-value", key: "year", value: "99999"}]],
    [
      "year=-1&mode=walk",
      {},
      [
        {kind: "bad-value", key: "year", value: "-1"},
        {kind: "bad-value", key: "mode", value: "walk"},
      ],
    ],
    ["view=pie", {}, [{kind: "bad-value", key: "view", value: "pie"}]],
    ["years=2019-2010", {years: [2010, 2019]}, []],
    ["years=2019-2019", {}, [{kind: "bad-value", key: "years", value: "2019-2019"}]],
    ["years=2019", {}, [{kind: "bad-value", key: "years", value: "2019"}]],
    [
      "weights=pm25:2,no2:-1,joy:1,no2:0,__proto__:1",
      {weights: {pm25: 2}},
      [
        {kind: "bad-value", key: "weights", value: "no2:-1"},
        {kind: "unknown-indicator", key: "weights", value: "joy"},
        {kind: "bad-value", key: "weights", value: "no2:0"},
        {kind: "unknown-indicator", key: "weights", value: "__proto__"},
      ],
    ],
    ["release=2025.1.0", {release: "2025.1.0"}, [{kind: "other-release", key: "release", value: "2025.1.0"}]],
    ["release=newest", {}, [{kind: "bad-value", key: "release", value: "newest"}]],
    ["name=%20%0A", {}, []],
  ])("%s", (address, part, problems) => {
    expect(read(address)).toEqual({comparison: but(part), problems});
  });

  test("an own list ends where an address would be too long for a host", () => {
    const cities = Array.from({length: MOST_LISTED + 2}, (_, index) => `city-${index}`);
    const {comparison, problems} = readComparison(new URLSearchParams({against: "list", list: cities.join()}), {
      ...KNOWN,
      cities: new Set(cities),
    });
    expect(comparison.list).toEqual(cities.slice(0, MOST_LISTED));
    expect(problems).toEqual([{kind: "too-many-cities", key: "list", value: cities.slice(MOST_LISTED).join()}]);
  });

  test("never throws, and what it gives it gives again", () => {
    const key = fc.constantFrom(...Object.keys(DEFAULT_COMPARISON), "x");
    const value = fc.oneof(
      fc.string({unit: "binary"}),
      fc
        .array(
          fc.constantFrom(...CITIES, ...INDICATORS, ":", "2", "-", "2019", ",", "list", "peers", "network:", "artists"),
        )
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
        const params = new URLSearchParams();
        for (const [key, value] of pairs) params.append(key, value);
        const {comparison} = readComparison(params, KNOWN);
        expect(read(writeComparison(comparison)).comparison).toEqual(comparison);
      }),
    );
  });
});

test.each([
  ["  Danube \n cities ", "Danube cities"],
  ["\u0000\t", null],
  ["\ud800x", "\ufffdx"],
  ["𝒟".repeat(LONGEST_NAME + 1), "𝒟".repeat(LONGEST_NAME)],
])("groupName(%j)", (typed, name) => expect(groupName(typed)).toBe(name));

function anyComparison(): fc.Arbitrary<Comparison> {
  const year = fc.integer({min: 1000, max: 2999});
  return fc
    .record({
      cities: fc.uniqueArray(fc.constantFrom(...CITIES), {maxLength: MOST_CITIES}),
      indicators: fc.uniqueArray(fc.constantFrom(...INDICATORS)),
      theme: fc.constantFrom(null, ...THEMES),
      against: fc.constantFrom<Against[]>(...AGAINST, "network:artists"),
      list: fc.uniqueArray(fc.constantFrom(...CITIES)),
      name: fc.string({unit: "binary"}).map(groupName),
      year: fc.oneof(year, fc.constantFrom("reference" as const, "common" as const, "latest" as const)),
      mode: fc.constantFrom("race" as const, "together" as const),
      view: fc.constantFrom(...VIEWS),
      years: fc.option(fc.tuple(year, year).filter(([from, to]) => from < to)),
      weights: fc.dictionary(
        fc.constantFrom(...INDICATORS),
        fc.integer({min: 1, max: 99999}).map((hundredths) => hundredths / 100),
      ),
      release: fc.constantFrom(null, KNOWN.release),
    })
    .filter(({against, list}) => against !== "list" || list.length > 0);
}
