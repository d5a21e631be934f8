/** Stops of pictures whose marks say their row, column or both of the table that tells the same. */
import type {Reading, Stop} from "./stop.ts";
import {rowsOf, sourcesOf, twinOf, valued, wordsOf} from "./words.ts";

/** Of trendChart.ts: a line a city, a stop a year. */
export function trendStops(svg: SVGSVGElement): Stop[] {
  const table = twinOf(svg);
  if (!table) return [];
  const unit = wordsOf(svg.querySelector(".unit"));
  const heads = table.tHead!.rows[0]!.cells;
  return [...svg.querySelectorAll<SVGGElement>(".series[data-column]")].flatMap((series) => {
    const line = Number(series.dataset.column);
    const told = rowsOf(table).filter(({cells}) => wordsOf(cells[line + 1]) !== "");
    const points = pointsOf(series);
    if (points.length !== told.length) return [];
    return points.map(([x, y], place): Stop => {
      const {cells} = told[place]!;
      const texts = [valued(wordsOf(cells[line + 1]), unit), wordsOf(cells[0])];
      const reading = {name: wordsOf(heads[line + 1]), href: null, texts, sources: sourcesOf(heads[line + 1])};
      return {svg, x, y, at: {x, y}, line, readings: [reading]};
    });
  });
}

/** Of slopeChart.ts: a line a city, a stop at either end. */
export function slopeStops(svg: SVGSVGElement): Stop[] {
  const unit = wordsOf(svg.querySelector(".unit"));
  return marked(svg, (mark, row, heads): Omit<Reading, "name"> => {
    const column = Number(mark.dataset.column) + 1;
    const texts = [valued(wordsOf(row.cells[column]), unit), wordsOf(heads[column])];
    return {href: null, texts, sources: sourcesOf(row.cells[column])};
  });
}

/** Of scatterChart.ts: the cities that have a name on it. */
export function scatterStops(svg: SVGSVGElement): Stop[] {
  return marked(svg, (_, row, heads) => {
    const about = [...heads].slice(1).map((head) => head.querySelector("a")!);
    const texts = about.map((link, place) => {
      const unit = wordsOf(heads[place + 1]!.querySelector("small"));
      return `${wordsOf(link)} ${valued(wordsOf(row.cells[place + 1]), unit)}`;
    });
    const sources = about.map((link) => ({text: wordsOf(link), href: `${link.href}#sources`}));
    return {href: null, texts, sources};
  }).map((stop) => ({...stop, line: null}));
}

function marked(
  svg: SVGSVGElement,
  tell: (mark: SVGElement, row: HTMLTableRowElement, heads: HTMLTableRowElement["cells"]) => Omit<Reading, "name">,
): Stop[] {
  const table = twinOf(svg);
  if (!table) return [];
  const heads = table.tHead!.rows[0]!.cells;
  const rows = rowsOf(table);
  return [...svg.querySelectorAll<SVGElement>("[data-row]")].flatMap((mark): Stop[] => {
    const line = Number(mark.dataset.row);
    const row = rows[line];
    const [x, y] = numbersOf(mark.getAttribute("transform"));
    if (!row || x === undefined || y === undefined) return [];
    return [{svg, x, y, at: {x, y}, line, readings: [{name: wordsOf(row.cells[0]), ...tell(mark, row, heads)}]}];
  });
}

/** Where the points of a series stand; a forecast begins at the last point before it, which counts once. */
function pointsOf(series: SVGGElement): [number, number][] {
  const points: [number, number][] = [];
  for (const path of series.querySelectorAll("path.line")) {
    const numbers = numbersOf(path.getAttribute("d")!.replace("h0", ""));
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x, y] = [numbers[i]!, numbers[i + 1]!];
      if (points.at(-1)?.[0] !== x) points.push([x, y]);
    }
  }
  return points;
}

function numbersOf(text: string | null): number[] {
  return (text?.match(/-?[\d.]+/g) ?? []).map(Number);
}
