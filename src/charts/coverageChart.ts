import {axisX, axisY, gridY, ruleX} from "@observablehq/plot";
import {scaleLinear} from "d3-scale";
import {formatTicks} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {svg} from "./element.ts";
import type {FrameOptions} from "./frame.ts";
import {plotFrame} from "./plotFrame.ts";

/** A year, with how many cities have a value for it, and how many others have a forecast. */
export interface CoverageRow {
  year: number;
  cities: number;
  forecasts: number;
}

export interface CoverageOptions extends FrameOptions {
  locale: string;
  /** What the bars count, in a word: "cities". */
  unit: string;
}

const LEFT = 44;
const RIGHT = 4;
const WIDEST_BAR = 24;
const AXIS = {tickSize: 0, fontSize: 11, label: null, fill: "var(--muted)"};

/** How many cities have a value in each year: a bar a year; forecasts are hatched. No rows: an empty frame. */
export function coverageChart(rows: readonly CoverageRow[], options: CoverageOptions): SVGSVGElement {
  const {document, locale, unit, width, height} = options;
  if (rows.length === 0) return plotFrame("coverage", options, {x: {axis: null}, y: {axis: null}});
  const years = rows.map(({year}) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const most = Math.max(...rows.map(({cities, forecasts}) => cities + forecasts));
  const ticks = scaleLinear([0, most], [0, 1]).ticks(height < 140 ? 2 : 4);
  const texts = formatTicks(locale, ticks);
  const step = (width - LEFT - RIGHT) / (last - first + 1);
  const bar = {x: "year", stroke: "var(--faint)", strokeWidth: Math.min(WIDEST_BAR, Math.round(8 * step) / 10)};
  return plotFrame("coverage", options, {
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 22,
    marginBottom: 20,
    x: {domain: [first - 0.5, last + 0.5]},
    y: {domain: [0, most]},
    marks: [
      gridY(ticks, {stroke: "var(--rule)", strokeOpacity: 1}),
      ruleX(rows, {...bar, filter: "cities", y1: 0, y2: "cities"}),
      ruleX(rows, {
        ...bar,
        filter: "forecasts",
        y1: "cities",
        y2: ({cities, forecasts}: CoverageRow) => cities + forecasts,
        strokeDasharray: "1 3",
      }),
      axisY(ticks, {...AXIS, text: (tick: number) => texts[ticks.indexOf(tick)], tickPadding: 8}),
      axisX(yearTicks(first, last, width), {...AXIS, text: (year: number) => formatYear(locale, year), tickPadding: 6}),
      () => svg(document, "text", {class: "unit", y: 11, "text-anchor": "start"}, unit),
    ],
  });
}

function yearTicks(first: number, last: number, width: number): number[] {
  const ticks = scaleLinear([first, last], [0, 1])
    .ticks(Math.floor(width / 72))
    .filter(Number.isInteger);
  return ticks.length < 2 ? [...new Set([first, last])] : ticks;
}
