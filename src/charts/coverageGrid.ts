import type {Missing} from "../model/missing.ts";
import {MISSING} from "../model/missing.ts";
import {formatYear} from "../format/period.ts";
import {svg} from "./element.ts";
import {missingPatterns, missingRect} from "./missingPattern.ts";
import {cityColour} from "./shapes.ts";

/** What stands in a year: a figure of the city, one of its region or country, a forecast, a kind of missing; null: nothing is due. */
export type CoverageCell = "figure" | "regional" | "forecast" | Missing | null;

export interface CoverageGridRow {
  /** The city's place in the order of choice: its colour; null for the ink of a key. */
  index: number | null;
  /** One for each year. */
  cells: readonly CoverageCell[];
  /** The years at whose beginning the series breaks. */
  breaks: readonly number[];
}

export interface CoverageGridOptions {
  document: Document;
  /** First and last year, both drawn. */
  years: readonly [first: number, last: number];
  /** The picture's own name on the page: its patterns are called by it. */
  prefix: string;
}

/** The height of a city's row, in px: that of a line of text, so that its numbers can stand beside it. */
export const COVERAGE_ROW = 20;

const BAR = 10;
const THIN = 8;

/**
 * City by year: a bar runs through the years that have a figure, hollow where it is the region's, dashed where it is a
 * forecast, cut where the series breaks; the kinds of missing have their patterns. Across in per cent, so that one drawing
 * serves every width. What stands beside it must say the same in words. No rows: no height.
 */
export function coverageGrid(rows: readonly CoverageGridRow[], options: CoverageGridOptions): SVGSVGElement {
  const {document, years, prefix} = options;
  const share = shareOf(years);
  const height = COVERAGE_ROW * rows.length;
  const kinds = MISSING.filter((kind) => rows.some(({cells}) => cells.includes(kind)));
  return svg(
    document,
    "svg",
    {class: "coverage-grid", width: "100%", height, direction: "ltr", "aria-hidden": "true"},
    kinds.length > 0 && missingPatterns(document, prefix, kinds),
    ...decades(years).map((year) =>
      svg(document, "line", {class: "decade", x1: share(year), x2: share(year), y2: height}),
    ),
    ...rows.map(({index, cells, breaks}, place) => {
      const middle = COVERAGE_ROW * (place + 0.5);
      return svg(
        document,
        "g",
        {style: index === null ? undefined : `--city:${cityColour(index)}`},
        ...runs(cells).map(({cell, from, to}) => bar(cell, share(years[0] + from), share(to - from, 0), middle)),
        ...breaks.map((year) =>
          svg(
            document,
            "svg",
            {class: "break", x: share(year), y: middle, overflow: "visible"},
            svg(document, "path", {d: "M-2 7 2-7"}),
          ),
        ),
      );
    }),
  );

  function bar(cell: NonNullable<CoverageCell>, x: string, width: string, middle: number): SVGElement {
    const size = cell === "figure" || cell === "regional" ? BAR : THIN;
    const place = {x, width, y: middle - size / 2, height: size};
    if (isMissing(cell)) return missingRect(document, cell, prefix, place);
    if (cell !== "forecast") return svg(document, "rect", {class: cell, ...place});
    const strip = {class: "forecast", x, y: middle - 2, width, height: 4};
    return svg(document, "svg", strip, svg(document, "line", {x2: "100%", y1: 2, y2: 2}));
  }
}

/** The years over a grid: those that begin a decade, each at its beginning. */
export function coverageAxis(locale: string, {document, years}: Omit<CoverageGridOptions, "prefix">): SVGSVGElement {
  const share = shareOf(years);
  return svg(
    document,
    "svg",
    {class: "coverage-axis", width: "100%", height: 16, direction: "ltr", "aria-hidden": "true"},
    ...decades(years).map((year) => svg(document, "text", {x: share(year), y: 12}, formatYear(locale, year))),
  );
}

function isMissing(cell: CoverageCell): cell is Missing {
  return MISSING.some((kind) => kind === cell);
}

/** Neighbouring years of one kind, from the one up to the other, which is not one of them; years without anything due are left out. */
function runs(cells: readonly CoverageCell[]): {cell: NonNullable<CoverageCell>; from: number; to: number}[] {
  const found: {cell: NonNullable<CoverageCell>; from: number; to: number}[] = [];
  cells.forEach((cell, at) => {
    const last = found.at(-1);
    if (last && last.cell === cell && last.to === at) last.to = at + 1;
    else if (cell !== null) found.push({cell, from: at, to: at + 1});
  });
  return found;
}

function decades([first, last]: readonly [number, number]): number[] {
  const years = Array.from({length: last - first + 1}, (_, i) => first + i);
  return years.filter((year) => year % 10 === 0);
}

/** From a year, or so many years, to its place across in per cent. */
function shareOf([first, last]: readonly [number, number]): (years: number, start?: number) => string {
  return (years, start = first) => `${Math.round((1e4 * (years - start)) / (last - first + 1)) / 100}%`;
}
