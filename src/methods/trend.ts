import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {TREND} from "./constants.ts";
import {falseDiscovery} from "./falseDiscovery.ts";
import type {MannKendallTest} from "./mannKendall.ts";
import {mannKendall} from "./mannKendall.ts";
import type {TheilSenLine} from "./theilSen.ts";
import {theilSen} from "./theilSen.ts";

/** The word for a series; texts are in src/i18n under `trend.WORD`. No arrow belongs to "no-clear-trend". */
export type TrendLabel = "improving" | "worsening" | "rising" | "falling" | "no-clear-trend";

/** What a series says of its direction. */
export interface Trend {
  label: TrendLabel;
  /** Are there enough values, over enough years, to look for a trend? If not, show no more than the two ends. */
  enough: boolean;
  /** The first and the last year used, and how many values there are; after the last break. */
  first: number;
  last: number;
  count: number;
  line: TheilSenLine | null;
  test: MannKendallTest | null;
}

type Point = Pick<Observation, "year" | "value" | "status">;

/**
 * The trend of one series (METHODS.md M8), from its eligible values since the last break (the value with status B is the
 * first of the new series, as SDMX has it). `rising` and `falling` for a neutral indicator. Null where no value remains.
 * Only for indicators that are trendable; of several told together ask `trendsTogether`.
 */
export function trend(series: readonly Point[], direction: Indicator["direction"]): Trend | null {
  const points = sinceBreak(series);
  const [first, last] = [points[0]?.year, points.at(-1)?.year];
  if (first === undefined || last === undefined) return null;
  const enough = points.length >= TREND.observations && last - first >= TREND.years;
  const test = mannKendall(points.map(({value}) => value));
  const line = theilSen(points.map(({year, value}) => ({time: year, value})));
  const clear = enough && test !== null && test.p < TREND.level;
  const label = clear ? wordOf(test.s, direction) : "no-clear-trend";
  return {label, enough, first, last, count: points.length, line, test};
}

/**
 * The same trends for one page that tells them all, in their order: those that Benjamini and Hochberg's procedure does not
 * let stand lose their word (METHODS.md M8). Series too short to be tested do not count among the tests.
 */
export function trendsTogether(trends: readonly (Trend | null)[]): (Trend | null)[] {
  const stand = falseDiscovery(
    trends.map((one) => (one?.enough ? (one.test?.p ?? null) : null)),
    TREND.falseDiscovery,
  );
  return trends.map((one, index) => one && {...one, label: stand[index] ? one.label : "no-clear-trend"});
}

function sinceBreak(series: readonly Point[]): Point[] {
  const sorted = [...series].sort((a, b) => a.year - b.year);
  const start = sorted.findLastIndex(({status}) => status === "B");
  return sorted
    .slice(Math.max(0, start))
    .filter(({value, status}) => value !== null && ELIGIBLE_STATUSES.includes(status));
}

function wordOf(s: number, direction: Indicator["direction"]): TrendLabel {
  if (direction === "neutral") return s > 0 ? "rising" : "falling";
  return s > 0 === (direction === "higher-is-better") ? "improving" : "worsening";
}
