import fc from "fast-check";
import {expect, test} from "vitest";
import {BOUNDARIES, LEVELS} from "../model/area.ts";
import {STATUSES} from "../model/status.ts";
import type {Permission, PermissionFigure, PermissionIndicator, PermissionUniverse} from "./permission.ts";
import {permission} from "./permission.ts";
import type {RankRefusal} from "./rank.ts";
import {RANK_REFUSALS} from "./rank.ts";

const PLAIN: PermissionIndicator = {
  direction: "lower-is-better",
  rankable: true,
  trendable: true,
  crossCountry: true,
  tolerance: 2,
};
const FIGURE: PermissionFigure = {
  city: "vienna",
  country: "AT",
  year: 2020,
  value: 11,
  boundary: "municipality",
  level: "city",
  method: "measured",
  status: "A",
  source: "test",
};
const PORTO: PermissionFigure = {...FIGURE, city: "porto", country: "PT", value: 9};
const LYON: PermissionFigure = {...FIGURE, city: "lyon", country: "FR", value: 12};
const MANY: PermissionUniverse = {count: 40, countries: 9};

test("permission(…) of like figures of a rankable indicator allows everything", () => {
  expect(permission(PLAIN, [FIGURE, PORTO], MANY)).toMatchObject({
    verdict: "comparable",
    reasons: [],
    rank: null,
    percentile: null,
    quartile: null,
    trend: null,
    judged: true,
  });
});

interface Case {
  says: string;
  indicator?: Partial<PermissionIndicator>;
  figures?: readonly Partial<PermissionFigure>[];
  universe?: Partial<PermissionUniverse>;
  rank: RankRefusal | null;
  percentile: RankRefusal | null;
  quartile: RankRefusal | null;
  judged: boolean;
}

test.each<Case>([
  {
    says: "a neutral indicator may be told as higher or lower, and no more",
    indicator: {direction: "neutral", rankable: false},
    rank: "NEUTRAL",
    percentile: null,
    quartile: "NEUTRAL",
    judged: false,
  },
  {
    says: "an indicator that is not for ranking",
    indicator: {rankable: false},
    rank: "NOT_RANKABLE",
    percentile: "NOT_RANKABLE",
    quartile: "NOT_RANKABLE",
    judged: false,
  },
  {
    says: "figures of regions alone",
    figures: [{level: "region"}, {level: "country"}],
    rank: "REGIONAL",
    percentile: "REGIONAL",
    quartile: "REGIONAL",
    judged: false,
  },
  {
    says: "one figure of a region beside one of a city",
    figures: [{level: "region"}, {}],
    rank: null,
    percentile: null,
    quartile: null,
    judged: true,
  },
  {
    says: "a forecast",
    figures: [{status: "F"}],
    rank: "FORECAST",
    percentile: "FORECAST",
    quartile: "FORECAST",
    judged: false,
  },
  {
    says: "several countries that count in their own ways",
    indicator: {crossCountry: false},
    rank: "MIXED_COUNTRIES",
    percentile: "MIXED_COUNTRIES",
    quartile: "MIXED_COUNTRIES",
    judged: false,
  },
  {
    says: "one such country",
    indicator: {crossCountry: false},
    universe: {countries: 1},
    rank: null,
    percentile: null,
    quartile: null,
    judged: true,
  },
  {
    says: "years further apart than the tolerance",
    universe: {span: 3},
    rank: "YEARS_APART",
    percentile: "YEARS_APART",
    quartile: "YEARS_APART",
    judged: false,
  },
  {
    says: "figures of grade D",
    figures: [{boundary: "municipality"}, {boundary: "urban-centre", method: "modelled", status: "U"}],
    rank: "NOT_COMPARABLE",
    percentile: "NOT_COMPARABLE",
    quartile: "NOT_COMPARABLE",
    judged: false,
  },
  {
    says: "seven cities",
    universe: {count: 7},
    rank: null,
    percentile: null,
    quartile: "TOO_FEW",
    judged: true,
  },
  {
    says: "four cities",
    universe: {count: 4},
    rank: null,
    percentile: "TOO_FEW",
    quartile: "TOO_FEW",
    judged: true,
  },
  {
    says: "two cities",
    universe: {count: 2},
    rank: "TOO_FEW",
    percentile: "TOO_FEW",
    quartile: "TOO_FEW",
    judged: true,
  },
  {
    says: "no figure: the indicator and the universe decide",
    figures: [],
    rank: null,
    percentile: null,
    quartile: null,
    judged: true,
  },
])("permission(…): $says", ({indicator, figures = [{}, {}], universe, rank, percentile, quartile, judged}) => {
  const rows = figures.map((figure, index) => ({...[FIGURE, PORTO, LYON][index]!, ...figure}));
  expect(permission({...PLAIN, ...indicator}, rows, {...MANY, ...universe})).toMatchObject({
    rank,
    percentile,
    quartile,
    judged,
  });
});

test("permission(…) gives each reason once, the gravest first, with the two cities and the values that differ", () => {
  const {verdict, reasons} = permission(
    PLAIN,
    [FIGURE, {...PORTO, year: 2021}, {...LYON, year: 2018, boundary: "functional-urban-area", method: "modelled"}],
    MANY,
  );
  expect(verdict).toBe("with-care");
  expect(reasons.map(({flag: {code, field, values}, pair, count}) => [code, field, ...values, ...pair, count])).toEqual(
    [
      ["BASIS_DIFFERENT", "boundary", "municipality", "functional-urban-area", "vienna", "lyon", 2],
      ["METHOD_MIX", "method", "measured", "modelled", "vienna", "lyon", 2],
      ["YEAR_GAP", "year", 2021, 2018, "porto", "lyon", 3],
    ],
  );
});

test.each([
  [{source: "minor"}, {source: "other"}, "DEF_MINOR", "source", ["test", "other"], "comparable"],
  [{source: "major"}, {source: "other"}, "DEF_MAJOR", "source", ["test", "other"], "with-care"],
  [{method: "major"}, {method: ""}, "DEF_UNKNOWN", "method", ["measured", null], "comparable"],
] as const)(
  "permission(…) asks for what the indicator requires: %j",
  (requiredMetadata, other, code, field, values, verdict) => {
    const found = permission({...PLAIN, requiredMetadata}, [FIGURE, {...PORTO, ...other}], MANY);
    expect(found.reasons[0]).toMatchObject({flag: {code, field, values}, pair: ["vienna", "porto"]});
    expect(found.verdict).toBe(verdict);
  },
);

test("permission(…): a year of shock beside another is a reason", () => {
  const {reasons} = permission({...PLAIN, shockYears: [2020]}, [FIGURE, {...PORTO, year: 2021}], MANY);
  expect(reasons.map(({flag}) => flag.code)).toEqual(["SHOCK_YEAR", "YEAR_GAP"]);
});

test.each([
  ["NOT_TRENDABLE", {trendable: false}, {}],
  ["REGIONAL", {}, {level: "region"}],
  [null, {}, {}],
] as const)("permission(…).trend is %s for %j and %j", (trend, indicator, figure) => {
  expect(permission({...PLAIN, ...indicator}, [{...FIGURE, ...figure}], MANY).trend).toBe(trend);
});

const figure = fc.record({
  city: fc.constantFrom("vienna", "porto", "lyon", "turin"),
  country: fc.constantFrom("AT", "PT"),
  year: fc.integer({min: 2015, max: 2022}),
  value: fc.option(fc.double({noNaN: true}), {freq: 4}),
  boundary: fc.constantFrom(...BOUNDARIES),
  level: fc.constantFrom(...LEVELS),
  method: fc.constantFrom("measured", "modelled", "self-reported", ""),
  status: fc.constantFrom(...STATUSES),
  source: fc.constantFrom("one", "other"),
});
const indicator = fc.record({
  direction: fc.constantFrom("higher-is-better", "lower-is-better", "neutral"),
  rankable: fc.boolean(),
  trendable: fc.boolean(),
  crossCountry: fc.boolean(),
  tolerance: fc.integer({min: 0, max: 4}),
  requiredMetadata: fc.constantFrom({}, {source: "minor"}, {boundary: "major", method: "minor"}),
  shockYears: fc.constantFrom([], [2020, 2021]),
});
const universe = fc.record({count: fc.nat(12), countries: fc.integer({min: 1, max: 3}), span: fc.nat(5)});
const figures = fc.array(figure, {maxLength: 5});

/** What must not depend on the order: all but the places in the table and the way round of a pair. */
function unordered({comparability, reasons, ...rest}: Permission): object {
  const kinds = reasons.map(({flag: {code, field}, count}) => ({code, field, count}));
  return {...rest, kinds, score: comparability?.score, worst: comparability?.worst.score};
}

test("permission(…): the order of the figures decides nothing", () => {
  fc.assert(
    fc.property(indicator, figures, universe, (one, list, all) => {
      expect(unordered(permission(one as PermissionIndicator, [...list].reverse(), all))).toEqual(
        unordered(permission(one as PermissionIndicator, list, all)),
      );
    }),
    {seed: 1},
  );
});

test("permission(…): nulls and figures without a value change nothing", () => {
  fc.assert(
    fc.property(indicator, figures, figure, universe, (one, list, further, all) => {
      const more = permission(one, [...list, null, {...further, value: null}], all);
      expect(more).toEqual(permission(one as PermissionIndicator, list, all));
    }),
    {seed: 1},
  );
});

test("permission(…): an indicator that is not rankable is never given places, quarters or praise", () => {
  fc.assert(
    fc.property(indicator, figures, universe, (one, list, all) => {
      const found = permission({...(one as PermissionIndicator), rankable: false}, list, all);
      expect(found.judged).toBe(false);
      expect(RANK_REFUSALS).toContain(found.rank);
      expect(RANK_REFUSALS).toContain(found.quartile);
      if (one.direction !== "neutral") expect(RANK_REFUSALS).toContain(found.percentile);
    }),
    {seed: 1},
  );
});

test("permission(…): more cities never forbid what fewer allow", () => {
  fc.assert(
    fc.property(indicator, figures, universe, (one, list, all) => {
      const few = permission(one, list, all);
      const more = permission(one, list, {...all, count: all.count + 1});
      for (const use of ["rank", "percentile", "quartile"] as const)
        if (few[use] === null) expect(more[use]).toBeNull();
    }),
    {seed: 1},
  );
});

test("permission(…) holds projections against one another where an indicator has nothing else, and gives them no place", () => {
  const projections = [FIGURE, PORTO].map((figure) => ({...figure, status: "F" as const}));
  const neutral = {...PLAIN, direction: "neutral", rankable: false} as const;
  expect(permission({...neutral, forecast: true}, projections, MANY)).toMatchObject({
    verdict: "comparable",
    percentile: "FORECAST",
    judged: false,
  });
  expect(permission(neutral, projections, MANY).verdict).toBe("not-comparable");
});
