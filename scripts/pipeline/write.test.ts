import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {collect} from "./collect.ts";
import {collected, synthetic} from "./synthetic.ts";

const FIGURES = {
  free: ["k1,thing,2020,1,A", "k2,thing,2020,2,A", "k1,nothing,2020,9,A"],
  own: [
    ...["k1,drains,2020,3,A", "k1,pipes,2021,30,A", "k1,metres,2021,10,A"],
    ...["k2,drains,2020,9999,A", "k2,nothing,2020,9,A", "k3,drains,2020,999,A"],
  ],
};
const INDICATORS = [
  {id: "thing", sources: ["free"]},
  ...["drains", "pipes", "metres"].map((id) => ({id, sources: ["own"]})),
  {
    id: "pipes-per-metre",
    sources: ["own"],
    derive: {id: "ratio", numerator: "pipes", denominator: "metres", multiplier: 1} as const,
  },
];
const LICENCES = {own: "ODbL-1.0"};

test("rows of a share-alike source, and what is derived or refused of them, stand in its tree and in no other file", async () => {
  const {release, ask} = await collected(FIGURES, INDICATORS, LICENCES);
  const paths = release.files.map(({path}) => path);
  expect(paths.filter((path) => path.startsWith("share-alike/"))).toEqual([
    "share-alike/LICENCE.txt",
    "share-alike/distribution.parquet",
    "share-alike/extent.parquet",
    "share-alike/input.parquet",
    "share-alike/observation.csv.gz",
    "share-alike/observation/country=AT/data.parquet",
    "share-alike/published/source=own/000.parquet",
    "share-alike/quarantine.parquet",
    "share-alike/reference.parquet",
    "share-alike/sdmx.csv.gz",
    "share-alike/series.parquet",
    "share-alike/standing/drains.parquet",
    "share-alike/standing/metres.parquet",
    "share-alike/standing/pipes-per-metre.parquet",
    "share-alike/standing/pipes.parquet",
    "share-alike/warning.parquet",
    "share-alike/withheld.parquet",
  ]);
  expect(paths.filter((path) => path.startsWith("observation/"))).toEqual(["observation/indicator=thing/data.parquet"]);
  expect(await ask("SELECT indicator, value FROM #share-alike/observation/country=AT/data ORDER BY ALL")).toEqual([
    ["drains", 3],
    ["drains", 999],
    ["metres", 10],
    ["pipes", 30],
    ["pipes-per-metre", 3],
  ]);
  expect(await ask("SELECT source FROM #share-alike/quarantine")).toEqual([["own"], ["own"]]);
  for (const table of ["quarantine", "series", "withheld", "warning", "alternative", "input"]) {
    expect(await ask(`SELECT count(*)::INTEGER FROM #${table} WHERE source = 'own'`), table).toEqual([[0]]);
  }
  for (const table of ["reference", "distribution", "extent"]) {
    expect(await ask(`SELECT DISTINCT indicator FROM #${table}`), table).toEqual([["thing"]]);
  }
});

test("the tree says under which licence it is, and whom to credit", async () => {
  const {out} = await collected(FIGURES, INDICATORS, LICENCES);
  const notice = await readFile(join(out, "share-alike/LICENCE.txt"), "utf8");
  expect(notice).toMatch(/^The files of this folder are under the licence ODbL-1\.0\.\n/);
  expect(notice).toContain("https://spdx.org/licenses/ODbL-1.0.html");
  expect(notice).toContain("Made-up figures (own)\n  Publisher: Nobody\n");
  expect(notice).not.toContain("(free)");
});

test("a release without share-alike sources has no such tree", async () => {
  const {release} = await collected({free: ["k1,thing,2020,1,A"]});
  expect(release.files.filter(({path}) => path.includes("share-alike"))).toEqual([]);
});

test("an indicator that would mix share-alike figures with others stops the build", async () => {
  const made = await synthetic(FIGURES, [{id: "thing", sources: ["free", "own"]}], LICENCES);
  await expect(collect({...made, label: {release: "2026.1.0", commit: null}})).rejects.toThrow(
    'data/indicators/thing.json: sources: expected share-alike sources alone, as own, or none; received "free, own"',
  );
});

test("the files of all observations are in the order of indicators and cities, however the lines of a source lie", async () => {
  const lines = [
    "k2,thing,2021,1,A",
    "k1,thing,2021,2,A",
    "k2,other,2020,3,A",
    "k1,thing,2020,4,A",
    "k1,other,2020,5,A",
  ];
  const {ask, out} = await collected({free: lines}, [{id: "thing"}, {id: "other"}]);
  const sorted = [5, 3, 4, 2, 1].map((value) => [value]);
  expect(await ask(`SELECT value FROM read_csv('${out}/observation.csv.gz')`)).toEqual(sorted);
  expect(await ask(`SELECT "OBS_VALUE" FROM read_csv('${out}/sdmx.csv.gz')`)).toEqual(sorted);
});
