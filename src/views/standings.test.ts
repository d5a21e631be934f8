import {describe, expect, test} from "vitest";
import type {Comparison} from "../model/comparison.ts";
import type {Observation} from "../model/observation.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {withOwnCity} from "../query/withOwnCity.ts";
import {indicatorsApart, standings} from "./standings.ts";

const VALUES = {vienna: 12, graz: 14, linz: 12.04, wels: 15, steyr: 20, brno: 22, ulm: 9, bern: 8, basel: 7};
const CITIES = Object.keys(VALUES);
const COUNTRY: Record<string, string> = {brno: "CZ", ulm: "DE", bern: "CH", basel: "CH"};

/** Nine cities with one value in 2020 each; further observations and changes to the indicator as stated. */
function database(more: readonly Partial<Observation>[] = [], indicator = {}, distribution = {}) {
  const values = Object.entries(VALUES).map(([city, value]) => ({city, value}));
  return databaseOf({
    city: CITIES.map((id) => ({id, name: id, country: COUNTRY[id] ?? "AT", region: "Europe"})),
    indicator: [{tolerance: 1, ...indicator}],
    observation: [...values.map((row) => ({...row, period: "2020"})), ...more],
    reference: values,
    distribution: [
      {values: [7, 8, 9, 12, 12, 14, 15, 20, 22], count: 9, countries: 4, year: 2020, level: "city", ...distribution},
    ],
  });
}

async function standing(selection: Partial<Comparison>, ...made: Parameters<typeof database>) {
  return (await standings(await database(...made), selection))[0]!;
}

describe("standings(…)", () => {
  test("gives each chosen city its place among all, equal as printed shared, lower being better", async () => {
    const {cities, year, permission} = await standing({cities: ["vienna", "basel", "linz"]});
    expect(year).toBe(2020);
    expect(permission.verdict).toBe("comparable");
    expect(cities.map(({place}) => place)).toEqual([
      {rank: 4, tied: true, count: 9},
      {rank: 1, tied: false, count: 9},
      {rank: 4, tied: true, count: 9},
    ]);
    expect(cities[0]!.standing).toMatchObject({worse: 4, equal: 2, count: 9});
    expect(cities.map(({group}) => group)).toEqual(["lower-middle", "top", "lower-middle"]);
  });

  test("holds them against one country, and against the reader's own list, themselves included", async () => {
    const {values, cities} = await standing({cities: ["vienna"], against: "country"});
    expect(values).toEqual([12, 12, 14, 15, 20]);
    expect(cities[0]!.place).toEqual({rank: 1, tied: true, count: 5});
    expect(cities[0]!.group).toBeNull();
    const list = await standing({cities: ["vienna"], against: "list", list: ["brno", "ulm", "atlantis"]});
    expect(list.values).toEqual([9, 12, 22]);
    expect(list.cities[0]).toMatchObject({place: {rank: 2, tied: false, count: 3}, standing: null});
  });

  test("a reader's own city is drawn where it would stand, has no place, and changes nobody else's", async () => {
    const figure = {
      line: 2,
      city: "graz",
      indicator: "pm25",
      period: "2020",
      year: 2020,
      value: 6,
      status: "A",
    } as const;
    const own = {
      ...figure,
      boundary: "municipality",
      published: {value: "6", unit: "ug/m3"},
      url: "",
      note: "",
    } as const;
    const db = withOwnCity(await database(), {name: "Graz (own)", registered: null, source: "file", figures: [own]});
    const [one] = await standings(db, {cities: ["own", "vienna"]});
    expect(one!.cities[0]).toMatchObject({stands: true, counted: false, place: null, standing: null, group: null});
    expect(one!.cities[0]).toMatchObject({shown: {value: 6, status: "V"}, refusal: "NOT_ELIGIBLE"});
    expect(one!.cities[1]!.place).toEqual({rank: 4, tied: true, count: 9});
    expect(one!.values).not.toContain(6);
  });

  test("of another year asks the observations, with the tolerance; nobody else's figure is stretched", async () => {
    const more = [
      {city: "vienna", period: "2015", value: 18},
      {city: "graz", period: "2016", value: 19},
      {city: "brno", period: "2010", value: 30},
      {city: "ulm", period: "2015", value: 11, status: "F" as const},
      {city: "wels", period: "2014", value: 16},
    ];
    const {cities, values, year} = await standing({cities: ["vienna", "brno"], year: 2015}, more);
    expect(year).toBe(2015);
    expect(values).toEqual([16, 18, 19]);
    expect(cities[0]).toMatchObject({place: {rank: 2, tied: false, count: 3}, shown: {value: 18}});
    expect(cities[1]).toMatchObject({place: null, refusal: "YEARS_APART", counted: false, shown: {value: 22}});
  });

  test("the common year is the newest that all chosen cities have", async () => {
    const more = [
      {city: "vienna", period: "2022", value: 10},
      {city: "vienna", period: "2018", value: 11},
      {city: "graz", period: "2018", value: 13},
    ];
    const chosen = {cities: ["vienna", "graz"], year: "common"} as const;
    expect((await standing(chosen, more)).year).toBe(2020);
    const none = await standing({...chosen, cities: ["vienna", "atlantis"]}, more);
    expect(none.year).toBe(2022);
  });

  test("the newest of each are shown, and not ranked where they lie too far apart", async () => {
    const far = await standing({cities: ["vienna", "graz"], year: "latest"}, [
      {city: "vienna", period: "2024", value: 10},
    ]);
    expect(far.year).toBeNull();
    expect(far.cities.map(({shown}) => shown!.year)).toEqual([2024, 2020]);
    expect(far.cities.map(({refusal}) => refusal)).toEqual(["YEARS_APART", "YEARS_APART"]);
    const near = await standing({cities: ["vienna", "graz"], year: "latest"}, [
      {city: "vienna", period: "2021", value: 6},
    ]);
    expect(near.cities[0]!.place).toEqual({rank: 1, tied: false, count: 9});
  });

  test.each([
    [{rankable: false}, "NOT_RANKABLE"],
    [{direction: "neutral"}, "NEUTRAL"],
    [{crossCountry: false}, "MIXED_COUNTRIES"],
  ])("%o has no place, no quarter and no praise", async (indicator, refusal) => {
    const {cities, permission} = await standing({cities: ["vienna", "graz"]}, [], indicator);
    expect(permission.judged).toBe(false);
    expect(cities.map(({place, refusal, group}) => [place, refusal, group])).toEqual(
      cities.map(() => [null, refusal, null]),
    );
  });

  test("a city without a figure, and one with a region's, have no place; each says why", async () => {
    const more = [{city: "atlantis", period: "2020", value: 5, level: "region" as const}];
    const {cities} = await standing({cities: ["vienna", "atlantis", "nowhere"]}, more);
    expect(cities.map(({refusal}) => refusal)).toEqual([null, "REGIONAL", "MISSING"]);
    expect(cities.map(({counted}) => counted)).toEqual([true, false, false]);
    expect(cities[2]!.shown).toBeNull();
  });
});

/** Lagos and Accra share a climate, Oslo has another; three of each have figures, of years of their own. */
function strataDatabase() {
  const climates = {
    lagos: "tropical",
    accra: "tropical",
    kano: "tropical",
    oslo: "polar",
    nuuk: "polar",
    bodo: "polar",
  };
  const values = Object.keys(climates).map((city, index) => ({city, value: index + 1}));
  const year = (city: string) => (climates[city as keyof typeof climates] === "polar" ? 2020 : 2010);
  return databaseOf({
    city: Object.entries(climates).map(([id, climate]) => ({id, name: id, country: id, climate}) as never),
    indicator: [{strata: "climate", tolerance: 1}],
    observation: values.map((row) => ({...row, period: String(year(row.city))})),
    reference: values.map((row) => ({
      ...row,
      year: year(row.city),
      stratum: climates[row.city as keyof typeof climates],
    })),
    distribution: [
      {stratum: "", layers: 2, year: 2020, count: 6, values: [1, 2, 3, 4, 5, 6]},
      {stratum: "polar", year: 2020, count: 3, values: [4, 5, 6]},
      {stratum: "tropical", year: 2010, count: 3, values: [1, 2, 3]},
    ],
  });
}

describe("standings(…) of an indicator with strata", () => {
  test("holds cities of one stratum against that stratum alone, in its own reference year", async () => {
    const [told] = await standings(await strataDatabase(), {cities: ["lagos", "accra"]});
    expect(told).toMatchObject({stratum: "tropical", year: 2010, values: [1, 2, 3]});
    expect(told!.cities.map(({place}) => place?.rank)).toEqual([1, 2]);
    const [region] = await standings(await strataDatabase(), {
      cities: ["lagos"],
      against: "list",
      list: ["kano", "oslo"],
    });
    expect(region!.values).toEqual([1, 3]);
  });

  test("gives no place and judges nobody where they are of several", async () => {
    const [told] = await standings(await strataDatabase(), {cities: ["lagos", "oslo"]});
    expect(told!.permission).toMatchObject({rank: "MIXED_CLIMATES", percentile: "MIXED_CLIMATES", judged: false});
    expect(told!.cities.map(({place, standing}) => [place, standing])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe("standings(…) of indicators that each country counts in its own way", () => {
  const database = () =>
    databaseOf({
      city: [
        {id: "leon", country: "MX"},
        {id: "merida", country: "MX"},
        {id: "reno", country: "US"},
      ],
      indicator: [{id: "homes", crossCountry: false}, {id: "rent", crossCountry: false}, {}],
      observation: [
        {city: "leon", indicator: "homes", value: 1},
        {city: "leon", indicator: "rent", value: 1},
        {city: "reno", indicator: "rent", value: 2},
        {city: "leon", value: 3},
      ],
      distribution: [{indicator: "homes"}, {indicator: "rent"}, {}],
    });
  const ids = async (selection: Partial<Comparison>) =>
    (await standings(await database(), selection)).map(({indicator}) => indicator.id).sort();

  test("leaves one that only one city's country has to the page of that city, and says how many", async () => {
    expect(await ids({cities: ["leon", "reno"]})).toEqual(["pm25", "rent"]);
    expect(await indicatorsApart(await database(), {cities: ["leon", "reno"]})).toBe(1);
  });

  test("shows it within the country, of a city alone, and where it is asked for by name", async () => {
    expect(await ids({cities: ["leon", "merida", "reno"]})).toEqual(["homes", "pm25", "rent"]);
    expect(await ids({cities: ["leon"]})).toEqual(["homes", "pm25", "rent"]);
    expect(await ids({cities: ["leon", "reno"], indicators: ["homes"]})).toEqual(["homes"]);
    expect(await indicatorsApart(await database(), {cities: ["leon", "merida"]})).toBe(0);
  });
});
