import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {collect} from "./collect.ts";
import {collected, synthetic} from "./synthetic.ts";

const HEADER = "city,indicator,period,value,unit,status,boundary,url,note";
const ABOUT = {
  id: "city1-indicators",
  title: "Figures of a city that is made up",
  submitter: {name: "City 1", role: "nobody", contact: "https://example.org/"},
  publisher_url: "https://example.org/",
  dataset_url: "https://example.org/",
  licence_spdx: "CC0-1.0",
  licence_text: "Free.",
  attribution: "City 1",
  retrieved_on: "2026-01-31",
  methods: {thing: "counted by hand"},
  notes: [],
};

/** A made-up folder with one source, and beside it what city1 gives of itself. */
async function withSubmission(lines: readonly string[], about: object = {}, folder = "city1") {
  const made = await synthetic({alpha: ["k1,thing,2020,7,A"]}, [
    {id: "thing", unit: {label: "%", ucum: "%"}, range: {hard: [0, 100], soft: [0, 100]}},
    {id: "other", unit: {label: "%", ucum: "%"}, range: {hard: [0, 100], soft: [0, 100]}},
  ]);
  const place = join(made.root, "submissions", folder);
  const text = `${[HEADER, ...lines].join("\n")}\n`;
  await mkdir(place, {recursive: true});
  await writeFile(join(place, "indicators.csv"), text);
  const sha256 = {"indicators.csv": createHash("sha256").update(text).digest("hex")};
  await writeFile(join(place, "submission.json"), JSON.stringify({...ABOUT, sha256, ...about}));
  const options = {root: made.root, out: made.out, parsers: made.parsers, label: {release: "2026.1.0", commit: null}};
  return () => collect(options);
}

test("what a city gives of itself is a source, behind those that the indicator names, and wrong lines are refused with their reason", async () => {
  const run = await withSubmission([
    "city1,other,2020,0.25,1,E,greater-city,https://example.org/x,by hand",
    "city1,other,2021,,%,Q,municipality,,held back",
    "city1,other,2021,5,%,A,municipality,,again",
    "city1,thing,2020,101,%,A,municipality,,",
    "city1,thing,2019,1,%,A,village,,",
  ]);
  const {accounts} = await run();
  expect(accounts).toMatchObject([
    {source: "alpha"},
    {source: "city1-indicators", rows: 5, observations: 2, quarantined: 3, cities: 1},
  ]);
});

test("a line of another unit is told in the indicator's, at the level of a city, as its own word", async () => {
  const run = await withSubmission(["city1,other,2020,0.25,1,E,greater-city,https://example.org/x,by hand"]);
  const {release} = await run();
  expect(release.files.map(({path}) => path)).toContain("observation/indicator=other/data.parquet");
});

test.each([
  [
    "of another city",
    ["city2,other,2020,1,%,A,municipality,,"],
    {},
    /indicators\.csv:2: city: expected "city1", as the folder says; received "city2"/,
  ],
  ["without figures", [], {}, /indicators\.csv:2: empty/],
  [
    "under a licence that asks for more",
    ["city1,other,2020,1,%,A,municipality,,"],
    {licence_spdx: "CC-BY-NC-4.0"},
    /submission\.json: licence_spdx: expected/,
  ],
  [
    "that changed",
    ["city1,other,2020,1,%,A,municipality,,"],
    {sha256: {}},
    /indicators\.csv: expected the sha256 of submission\.json, which has none for it/,
  ],
  [
    "with another id",
    ["city1,other,2020,1,%,A,municipality,,"],
    {id: "mine"},
    /submission\.json: id: expected "city1-indicators"/,
  ],
])("a submission %s is a problem of the folder", async (_, lines, about, message) => {
  const run = await withSubmission(lines, about);
  await expect(run()).rejects.toThrow(message);
});

test("a source may not have the id of a submission", async () => {
  const run = await withSubmission(["city1,other,2020,1,%,A,municipality,,"], {id: "alpha-indicators"}, "alpha");
  await expect(run()).rejects.toThrow(/city: expected "alpha"/);
});

test("without submissions nothing is asked of them", async () => {
  const {accounts} = await collected({alpha: ["k1,thing,2020,7,A"]});
  expect(accounts).toHaveLength(1);
});
