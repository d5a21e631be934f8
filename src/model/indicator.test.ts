import {describe, expect, test} from "vitest";
import {Indicator} from "./indicator.ts";
import {definitionProblems} from "./problems.ts";

const FILES = import.meta.glob<unknown>("../../data/indicators/*.json", {eager: true, import: "default"});
const SOURCES = Object.keys(import.meta.glob("../../data/sources/*/source.json")).map((path) => path.split("/").at(-2));

const files = Object.entries(FILES).map(([path, input]) => ({path: path.replace("../../", ""), input}));
const indicators = files.flatMap(({input}) => Indicator.safeParse(input).data ?? []);
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

describe.each(files)("$path", ({path, input}) => {
  test("is an indicator, named by its id", () => {
    const {error, data} = Indicator.safeParse(input);
    expect(error ? definitionProblems(path, error, input) : []).toEqual([]);
    expect(`data/indicators/${data?.id}.json`).toBe(path);
  });
});

describe.each(indicators)("$id", (indicator) => {
  const {direction, frequency, rankable, trendable, range, references, sources, derive, title} = indicator;

  test("its sources are in data/sources", () => {
    expect(sources.filter((source) => !SOURCES.includes(source))).toEqual([]);
    expect(new Set(sources).size).toBe(sources.length);
  });

  test("is derived only from indicators that share its sources and are not derived themselves", () => {
    const parts =
      derive === undefined ? [] : derive.id === "ratio" ? [derive.numerator, derive.denominator] : [derive.of];
    for (const part of parts) {
      expect(byId.get(part), part).toBeDefined();
      expect(byId.get(part)?.derive, part).toBeUndefined();
      expect(byId.get(part)?.sources, part).toEqual(expect.arrayContaining(sources));
    }
  });

  test("is neither ranked without a direction, nor joined to a line when figures are not regular", () => {
    expect(rankable && direction === "neutral").toBe(false);
    expect(trendable && frequency === "N").toBe(false);
  });

  test("its soft range and its references lie within the hard range", () => {
    const [low, high] = range.hard;
    for (const value of [...range.soft, ...references.map(({value}) => value)]) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  });

  test("its texts are sentences, and its question asks", () => {
    expect(indicator.question).toMatch(/^[A-Z].*\?$/);
    for (const text of [indicator.definition, indicator.misreading, ...indicator.caveats]) {
      expect(text).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(text).not.toMatch(/ {2}|\s$|'|"/);
    }
    expect(title).not.toMatch(/[.?]$/);
  });
});

test("no two indicators claim to be exactly the same indicator of a standard", () => {
  const claims = indicators.flatMap(({id, standards}) =>
    Object.entries(standards)
      .filter(([, standard]) => standard.relation === "exact")
      .map(([name, standard]) => ({
        id,
        claim: `${name} ${"edition" in standard ? standard.edition : ""} ${standard.code}`,
      })),
  );
  const shared = [...Map.groupBy(claims, ({claim}) => claim)].filter(([, claimants]) => claimants.length > 1);
  expect(shared).toEqual([]);
});

test("titles differ, whatever their case", () => {
  const titles = indicators.map(({title}) => title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
});

test("a wrong file is reported with path, expected and received, all problems at once", () => {
  const wrong = {...byId.get("pm25"), unit: {label: 5, ucum: "ug/m3"}, theme: "smog", tolerance: -1};
  const {error} = Indicator.safeParse(wrong);
  expect(error && definitionProblems("data/indicators/pm25.json", error, wrong)).toEqual([
    expect.stringMatching(/^data\/indicators\/pm25\.json: theme: expected one of "population"\|.*; received "smog"$/),
    "data/indicators/pm25.json: unit.label: expected string; received number",
    "data/indicators/pm25.json: tolerance: expected number to be >=0; received -1",
  ]);
});
