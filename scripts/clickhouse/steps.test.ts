/** The steps on ClickHouse beside DuckDB, over figures that a test states itself: rules that no figure of today meets stand here. */
import {join} from "node:path";
import {expect, test} from "vitest";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import {collect} from "../pipeline/collect.ts";
import {synthetic} from "../pipeline/synthetic.ts";
import type {Figures} from "../pipeline/synthetic.ts";
import {chdbLink, hasChdb} from "./chdb.ts";
import {compareReleases} from "./compare.ts";
import {openClickHouse} from "./engine.ts";

const CASES: readonly {
  name: string;
  figures: Figures;
  indicators?: readonly Partial<IndicatorFile>[];
  licences?: Readonly<Record<string, string>>;
  overrides?: readonly string[];
}[] = [
  {
    name: "repeats, alike and not",
    figures: {
      one: ["k1,thing,2020,1,", "k1,thing,2020,1,", "k2,thing,2020,1,", "k2,thing,2020,2,", "k9,thing,2020,3,"],
    },
  },
  {
    name: "sources, keys and orders",
    figures: {
      one: [
        "k1,thing,2020,null,M",
        "k1,thing,2021,1.5,A",
        "k1b,thing,2021,9,",
        "k2,thing,2020,null,M",
        "kx,thing,2020,1,",
      ],
      two: [
        "k1,thing,2021,4,",
        "k2,thing,2020,0.1,E:region",
        "k2,thing,2021,0.2,A:city:1",
        "k2,thing,2021,0.3,A:city:0",
        "k3,part,2020,1,",
      ],
    },
  },
  {
    name: "what is derived, in and out of its range",
    figures: {
      one: [
        ...[
          "k1,births,2020,12,",
          "k1,people,2020,1000,P",
          "k2,births,2020,700,",
          "k2,people,2020,7,",
          "k3,births,2020,3,B::::500",
        ],
        ...["k1,people,2010,800,B", "k1,people,2015,900,", "k2,people,2010,5,", "k2,people,2025,12,F"],
      ],
    },
    indicators: [
      {id: "births"},
      {id: "people", range: {hard: [0, 1e6], soft: [0, 500]}},
      {id: "rate", derive: {id: "ratio", numerator: "births", denominator: "people", multiplier: 1000}},
      {id: "growth", derive: {id: "growth", of: "people", years: 10}},
    ],
  },
  {
    name: "what is corrected by hand, and what is worked out of it",
    figures: {one: ["k1,births,2020,12,", "k1,people,2020,1000,", "k2,people,2020,900,"]},
    indicators: [
      {id: "births"},
      {id: "people", range: {hard: [0, 1e6], soft: [0, 1e6]}},
      {id: "rate", derive: {id: "ratio", numerator: "births", denominator: "people", multiplier: 1000}},
    ],
    overrides: ["slip,one,,city1,people,2020,value,1000,900,A tester,2026-02-01,A slip,https://example.org/report"],
  },
  {
    name: "what is withheld because it is small",
    figures: {
      one: ["k1,cases,2020,2,", "k1,part,2020,1,", "k2,cases,2020,20,", "k9,cases,2020,1,"],
      two: ["k1,cases,2020,2,"],
    },
    indicators: [{id: "cases", sensitive: {kind: "count", least: 5, zeroDiscloses: false}}],
  },
  {
    name: "share-alike sources",
    figures: {one: ["k1,thing,2020,1,"], two: ["k1,other,2020,1,", "k2,other,2020,1,", "k2,other,2020,3,"]},
    indicators: [
      {id: "thing", sources: ["one"]},
      {id: "other", sources: ["two"]},
    ],
    licences: {two: "CC-BY-SA-4.0"},
  },
];

test.skipIf(!hasChdb()).for(CASES)(
  "ClickHouse makes the same tables: $name",
  async ({figures, indicators, licences, overrides}) => {
    const {root, parsers, out} = await synthetic(figures, indicators, licences, overrides);
    const label = {release: "2026.1.0", commit: null};
    await collect({root, parsers, label, out});
    const far = join(out, "../clickhouse");
    await collect({root, parsers, label, out: far, elsewhere: async () => openClickHouse(await chdbLink())});
    const {files, differing, alone} = await compareReleases(out, far);
    expect(files).toBeGreaterThan(20);
    expect({differing, alone}).toEqual({differing: [], alone: []});
  },
);
