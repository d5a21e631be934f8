import {ascending, quantile, rank} from "d3-array";
import {round} from "../../src/format/round.ts";
import {composite, equalWeights} from "../../src/methods/composite.ts";
import {goalpostScore} from "../../src/methods/goalpostScore.ts";
import {standingAmong} from "../../src/methods/percentileRank.ts";
import {groups, quartiles} from "../../src/methods/quantile.ts";
import {competitionRank} from "../../src/methods/rank.ts";
import {mulberry32} from "../../src/methods/seededRandom.ts";
import type {Measure} from "./measure.ts";
import {median} from "./measure.ts";

const CITIES = 2000;
const INDICATORS = 60;
const RUNS = 5;
const AS = {direction: "higher-is-better", decimals: 1} as const;
const GOALPOSTS = {worst: 0, best: 100};

type Values = readonly (number | null)[];

/** The methods that rank a whole table of made-up values, beside the same ranks and quartiles of d3-array. */
export function methods(): Promise<Measure[]> {
  const table = syntheticTable();
  const methods: Record<string, () => unknown> = {
    percentiles: () => table.map(percentiles),
    places: () => table.map((values) => competitionRank(values, AS)),
    "quartiles and groups": () => table.map((values) => [quartiles(values), groups(values, AS.direction)]),
    "goalpost scores": () => table.map(scores),
    composites: () => composites(table.map(scores)),
  };
  const times = Object.entries(methods).map(([name, run]) => ({name, value: timeOf(run)}));
  const all = times.reduce((sum, {value}) => sum + value, 0);
  const reference = timeOf(() => table.map((values) => [rank(values, ascendingOrLast), quartilesOfD3(values)]));
  const note = `synthetic: ${CITIES} cities × ${INDICATORS} indicators, a tenth missing; median of ${RUNS}`;
  return Promise.resolve([
    ...times.map(({name, value}): Measure => ({name: `methods: ${name}`, value, unit: "ms", note})),
    {name: "methods: all", value: all, unit: "ms", note},
    {name: "methods: all ÷ d3-array's ranks and quartiles", value: all / reference, unit: "×", note},
  ]);
}

/** One list of values by city for each indicator. Made up, for measuring alone. */
function syntheticTable(): Values[] {
  const next = mulberry32(1);
  const value = () => (next() < 0.1 ? null : 100 * next());
  return Array.from({length: INDICATORS}, () => Array.from({length: CITIES}, value));
}

function percentiles(values: Values) {
  const printed = values.flatMap((value) => (value === null ? [] : [round(value, AS.decimals)])).sort(ascending);
  return values.map((value) => (value === null ? null : standingAmong(printed, value, AS)));
}

function scores(values: Values): (number | null)[] {
  return values.map((value) => goalpostScore(value, GOALPOSTS));
}

function composites(byIndicator: readonly Values[]): (number | null)[] {
  const weights = equalWeights(byIndicator.map((_, at) => ({id: `synthetic-${at}`, theme: `theme-${at % 12}`})));
  return Array.from({length: CITIES}, (_, city) =>
    composite(Object.fromEntries(byIndicator.map((values, at) => [`synthetic-${at}`, values[city]!])), weights),
  );
}

function quartilesOfD3(values: Values): unknown {
  return [0.25, 0.5, 0.75].map((share) => quantile(values, share));
}

function ascendingOrLast(a: number | null, b: number | null): number {
  return ascending(a ?? Infinity, b ?? Infinity);
}

function timeOf(run: () => unknown): number {
  run();
  return median(
    Array.from({length: RUNS}, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}
