import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {databaseOf} from "../query/databaseOf.ts";
import {comparisonCsv} from "./comparisonCsv.ts";

const CITIES = ["graz", "linz", "lyon", "porto", "vienna"];
const spread = {count: 5, countries: 1, minimum: 8, maximum: 16, values: [8, 10, 12, 14, 16], year: 2020};

const db = await databaseOf({
  city: CITIES.map((id) => ({id, name: id === "vienna" ? 'Vienna, "Wien"' : id, country: "AT"})),
  indicator: [
    {id: "pm25", title: "+ Fine particles", derive: {id: "growth", of: "no2", years: 5}},
    {id: "crime", title: "=Reports", rankable: false, direction: "neutral"},
  ],
  source: [{id: "test", licence: "CC-BY-4.0"}],
  distribution: [
    {indicator: "pm25", ...spread},
    {indicator: "crime", ...spread},
  ],
  observation: [
    {city: "vienna", indicator: "pm25", period: "2019", value: 9},
    {
      city: "vienna",
      indicator: "pm25",
      period: "2020",
      value: 0.1 + 0.2,
      status: "E",
      boundary: "municipality",
      method: "modelled",
      formula: "growth",
    },
    {city: "vienna", indicator: "crime", period: "2020", value: -3},
    {city: "graz", indicator: "crime", period: "2020", value: 4},
  ],
});

async function rows(part: Partial<Comparison>): Promise<Record<string, string>[]> {
  return parsed((await comparisonCsv(db, {...DEFAULT_COMPARISON, cities: ["vienna", "graz"], ...part})).csv);
}

function parsed(text: string): Record<string, string>[] {
  return parse(text, {columns: true, record_delimiter: "\r\n"});
}

test("comparisonCsv(…) has a line for each figure shown, with all that it must say, and one for each that is missing", async () => {
  const [first, second, third, fourth] = await rows({});
  expect([first, second, third, fourth].map((row) => `${row?.indicator} ${row?.city}`)).toEqual([
    "pm25 vienna",
    "pm25 graz",
    "crime vienna",
    "crime graz",
  ]);
  expect(first).toEqual({
    city: "vienna",
    name: 'Vienna, "Wien"',
    country: "AT",
    indicator: "pm25",
    title: "'+ Fine particles",
    value: "0.30000000000000004",
    unit: "µg/m³",
    year: "2020",
    period: "2020",
    boundary: "municipality",
    level: "city",
    status: "E",
    missing: "",
    method: "modelled",
    derived: "true",
    formula: "growth",
    source: "test",
    licence: "CC-BY-4.0",
    attribution: "Nobody",
    place: "1",
    tied: "false",
    of: "5",
    release: "2026.1.0",
  });
  expect(second).toMatchObject({value: "", status: "", missing: "not-published", source: "", licence: "", place: ""});
  expect(third).toMatchObject({title: "'=Reports", value: "-3", derived: "false", formula: "", place: "", of: ""});
});

test("comparisonCsv(…) gives no places where the cities are read together", async () => {
  expect((await rows({mode: "together"})).map(({place}) => place)).toEqual(["", "", "", ""]);
});

test("comparisonCsv(…) of a picture of many years has them all", async () => {
  const told = (await rows({view: "trends", indicators: ["pm25"]})).map(
    ({city, year, value}) => `${city} ${year} ${value}`,
  );
  expect(told).toEqual(["vienna 2019 9", "vienna 2020 0.30000000000000004", "graz  "]);
});

test("comparisonCsv(…) puts figures of a share-alike source into a file of their own, and no others", async () => {
  const both = await databaseOf({
    city: [{id: "linz"}, {id: "porto"}],
    indicator: [{id: "pm25"}, {id: "drains", sources: ["alike"]}],
    source: [
      {id: "test", licence: "CC-BY-4.0"},
      {id: "alike", licence: "ODbL-1.0"},
    ],
    distribution: [
      {indicator: "pm25", ...spread},
      {indicator: "drains", ...spread},
    ],
    observation: [
      {city: "linz", indicator: "pm25", period: "2020", value: 9},
      {city: "linz", indicator: "drains", period: "2020", value: 70, source: "alike"},
    ],
  });
  const {csv, shareAlike} = await comparisonCsv(both, {...DEFAULT_COMPARISON, cities: ["linz", "porto"]});
  const told = (text: string) =>
    parsed(text).map(({city, indicator, value, licence}) => `${city} ${indicator} ${value} ${licence}`);
  expect(told(csv).sort()).toEqual(["linz pm25 9 CC-BY-4.0", "porto drains  ", "porto pm25  "]);
  expect(shareAlike?.licence).toBe("ODbL-1.0");
  expect(told(shareAlike!.csv)).toEqual(["linz drains 70 ODbL-1.0"]);
});

test("comparisonCsv(…) has one file alone where no figure is share-alike", async () => {
  const {shareAlike} = await comparisonCsv(db, {...DEFAULT_COMPARISON, cities: ["vienna", "graz"]});
  expect(shareAlike).toBeNull();
});

test("comparisonCsv(…) has what a city replied, and requests for amendment, in columns that are there for them alone", async () => {
  const figures = {
    ...{city: [{}, {id: "graz", name: "Graz"}], indicator: [{}], source: [{}], distribution: [spread]},
    observation: [{value: 9}, {city: "graz", value: 8}],
  };
  const ask = async (rows: object) => {
    const said = await databaseOf({...figures, ...rows});
    return parsed((await comparisonCsv(said, {...DEFAULT_COMPARISON, cities: ["vienna", "graz"]})).csv);
  };
  const plain = await ask({});
  const told = await ask({amendment: [{}], reply: [{text: "=We measure elsewhere."}]});
  expect(Object.keys(plain[0]!)).not.toContain("reply");
  expect(told.map(({amendments, reply}) => [amendments, reply])).toEqual([
    ["2026-001 open", "'=We measure elsewhere. (A tester, Head of tests, 2026-01-04, https://example.org/reply)"],
    ["", ""],
  ]);
  plain.forEach((row, index) => expect(told[index]).toMatchObject(row));
});
