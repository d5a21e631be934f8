import {describe, expect, test} from "vitest";
import {IndicatorFile} from "./indicator.ts";
import {definitionProblems} from "./problems.ts";

const FILES = import.meta.glob<unknown>("../../data/indicators/*.json", {eager: true, import: "default"});
const FOLDERS = Object.keys(import.meta.glob("../../data/sources/*/source.json")).map((path) => path.split("/").at(-2));
const SUBMISSIONS = import.meta.glob<{id: string}>("../../data/submissions/*/submission.json", {eager: true});
const SOURCES = [...FOLDERS, ...Object.values(SUBMISSIONS).map(({id}) => id)];

const files = Object.entries(FILES).map(([path, input]) => ({path: path.replace("../../", ""), input}));
const indicators = files.flatMap(({input}) => IndicatorFile.safeParse(input).data ?? []);
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

describe.each(files)("$path", ({path, input}) => {
  test("is an indicator, named by its id", () => {
    const {error, data} = IndicatorFile.safeParse(input);
    expect(error ? definitionProblems(path, error, input) : []).toEqual([]);
    expect(`data/indicators/${data?.id}.json`).toBe(path);
  });
});

describe.each(indicators)("$id", (indicator) => {
  const {direction, frequency, goalposts, requiredMetadata, trendable, range, references, sources, derive, title} =
    indicator;

  test("its sources are in data/sources or data/submissions", () => {
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

  test("is not joined to a line when figures are not regular", () => {
    expect(trendable && frequency === "N").toBe(false);
  });

  test("asks that the source agree where it has several", () => {
    expect(requiredMetadata.source !== undefined).toBe(sources.length > 1);
  });

  test("neutral, it is held against nothing", () => {
    expect(direction === "neutral" && references.length > 0).toBe(false);
  });

  test("its soft range lies within the hard range", () => {
    const [low, high] = range.hard;
    for (const value of range.soft) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
  });

  test("its texts are sentences, and its question asks", () => {
    expect(indicator.question).toMatch(/^[A-Z].*\?$/);
    const reasons = goalposts ? [goalposts.citation] : [];
    const {problem, decision, constraints} = indicator;
    const care = [problem, decision, constraints].filter((text) => text !== "");
    for (const text of [indicator.definition, indicator.misreading, ...indicator.caveats, ...reasons, ...care]) {
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

test("how open a city is, is told beside its results: such an indicator is neutral, has no place and no score", () => {
  const open = indicators.filter(({theme}) => theme === "open-data");
  expect(open.length).toBeGreaterThan(0);
  for (const {id, direction, rankable, goalposts, references, role} of open) {
    expect({direction, rankable, goalposts, references}, id).toEqual({
      ...{direction: "neutral", rankable: false, goalposts: null, references: []},
    });
    expect(role, id).not.toBe("core");
  }
});

test("titles differ, whatever their case", () => {
  const titles = indicators.map(({title}) => title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
});

const pm25 = byId.get("pm25")!;
const goalposts = pm25.goalposts!;
const [guideline] = pm25.references;

test.each<[string, Record<string, unknown>, string]>([
  ["no least gap of years", {minYearGap: undefined}, "minYearGap: expected number; received nothing"],
  ["a gap of no years", {minYearGap: 0}, "minYearGap: expected number to be >=1; received 0"],
  ["no years of shock, unsaid", {shockYears: undefined}, "shockYears: expected array; received nothing"],
  [
    "years of shock in disorder",
    {shockYears: [2021, 2020]},
    "shockYears: expected years in ascending order, each once; received [2021,2020]",
  ],
  [
    "a year of shock twice",
    {shockYears: [2020, 2020]},
    "shockYears: expected years in ascending order, each once; received [2020,2020]",
  ],
  [
    "a field that no figure has",
    {requiredMetadata: {source: "minor", age: "minor"}},
    'requiredMetadata: expected no other keys; received "age"',
  ],
  [
    "a gravity that is none",
    {requiredMetadata: {boundary: "grave"}},
    'requiredMetadata.boundary: expected one of "minor"|"major"; received "grave"',
  ],
  ["goalposts unsaid", {goalposts: undefined}, "goalposts: expected object; received nothing"],
  [
    "goalposts without a reason",
    {goalposts: {...goalposts, citation: ""}},
    'goalposts.citation: expected string to have >=1 characters; received ""',
  ],
  [
    "goalposts of the sample",
    {goalposts: {...goalposts, kind: "sample"}},
    'goalposts.kind: expected one of "published"|"project-convention"; received "sample"',
  ],
  [
    "equal goalposts",
    {goalposts: {...goalposts, worst: 5}},
    "goalposts.best: expected a value below worst, as the direction is lower-is-better; received 5",
  ],
  [
    "goalposts the wrong way round",
    {goalposts: {...goalposts, worst: 5, best: 75}},
    "goalposts.best: expected a value below worst, as the direction is lower-is-better; received 75",
  ],
  [
    "goalposts in another unit",
    {goalposts: {...goalposts, worst: 75_000}},
    "goalposts.worst: expected a value in the hard range [0, 500]; received 75000",
  ],
  [
    "goalposts below zero on the log scale",
    {scale: "log", range: {hard: [-500, 500], soft: [2, 150]}, goalposts: {...goalposts, best: -5}},
    "goalposts.best: expected 0 or more on the log scale; received -5",
  ],
  [
    "goalposts where no places are given",
    {rankable: false},
    `goalposts: expected null where no places are given; received ${JSON.stringify(goalposts).slice(0, 79)}…`,
  ],
  [
    "places without a direction",
    {direction: "neutral", goalposts: null},
    "rankable: expected false where the direction is neutral; received true",
  ],
  ["no version", {version: undefined}, "version: expected number; received nothing"],
  ["a version of nothing", {version: 0}, "version: expected number to be >=1; received 0"],
  [
    "a state that is none",
    {state: "new"},
    'state: expected one of "pilot"|"provisional"|"established"|"retired"; received "new"',
  ],
  [
    "an established one without its problem",
    {problem: ""},
    'problem: expected a text unless its state is pilot; received ""',
  ],
  [
    "a retired one without its decision",
    {state: "retired", decision: ""},
    'decision: expected a text unless its state is pilot; received ""',
  ],
  ["constraints unsaid", {constraints: undefined}, "constraints: expected string; received nothing"],
  [
    "a problem that is an essay",
    {problem: "a".repeat(161)},
    `problem: expected string to have <=160 characters; received "${"a".repeat(78)}…`,
  ],
  [
    "a person as owner",
    {owner: "Ada"},
    'owner: expected one of "environment"|"people"|"economy"|"services"|"openness"; received "Ada"',
  ],
  ["a review that is no day", {review: "next year"}, 'review: expected date; received "next year"'],
  [
    "a review that was due before the last one",
    {reviewed: "2026-11-22", review: "2026-11-22"},
    'review: expected a day after 2026-11-22; received "2026-11-22"',
  ],
  [
    "a reference without citation",
    {references: [{...guideline, citation: undefined}]},
    "references.0.citation: expected string; received nothing",
  ],
  [
    "a reference that does not say whether it has a year",
    {references: [{...guideline, year: undefined}]},
    "references.0.year: expected number; received nothing",
  ],
  [
    "a reference in another unit",
    {references: [guideline, {...guideline, value: 5000}]},
    "references.1.value: expected a value in the hard range [0, 500]; received 5000",
  ],
])("%s is refused", (_, change, problem) => {
  const wrong = {...pm25, ...change};
  const {error} = IndicatorFile.safeParse(wrong);
  expect(error && definitionProblems("pm25.json", error, wrong)).toEqual([`pm25.json: ${problem}`]);
});

test.each<[string, Record<string, unknown>]>([
  ["no goalposts", {goalposts: null}],
  ["a pilot whose texts are to be written", {state: "pilot", problem: "", decision: "", constraints: ""}],
  ["a retired one", {state: "retired"}],
  [
    "goalposts the other way round, where higher is better",
    {direction: "higher-is-better", goalposts: {...goalposts, worst: 0, best: 9}},
  ],
  ["fields that must agree", {requiredMetadata: {source: "minor", boundary: "major", method: "minor"}}],
  ["years of shock", {shockYears: [2020, 2021]}],
  ["a reference with a deadline", {references: [{...guideline, year: 2030}]}],
])("%s: that is an indicator", (_, change) => {
  expect(IndicatorFile.safeParse({...pm25, ...change}).error).toBeUndefined();
});

test("a wrong file is reported with path, expected and received, all problems at once", () => {
  const wrong = {...pm25, unit: {label: 5, ucum: "ug/m3"}, theme: "smog", tolerance: -1};
  const {error} = IndicatorFile.safeParse(wrong);
  expect(error && definitionProblems("data/indicators/pm25.json", error, wrong)).toEqual([
    expect.stringMatching(/^data\/indicators\/pm25\.json: theme: expected one of "population"\|.*; received "smog"$/),
    "data/indicators/pm25.json: unit.label: expected string; received number",
    "data/indicators/pm25.json: tolerance: expected number to be >=0; received -1",
  ]);
});
