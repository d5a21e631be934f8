import type {Stop} from "./stop.ts";
import {sourcesOf, wordsOf} from "./words.ts";

/** Rows stand far apart, so that up and down lead from one to the next. */
const ROW = 1000;

/** Of parallelsChart.ts: a line an indicator, a stop for each dot of a chosen city. */
export function parallelsStops(table: HTMLTableElement): Stop[] {
  const heads = [...table.tHead!.rows[0]!.cells].slice(2);
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tr[data-indicator]")];
  return rows.flatMap((row, line) => {
    const svg = row.querySelector<SVGSVGElement>(".strip > svg")!;
    const {width} = svg.getBoundingClientRect();
    const link = row.querySelector<HTMLAnchorElement>("th a")!;
    const note = wordsOf(row.querySelector("th small"));
    return [...svg.querySelectorAll<SVGSVGElement>(".dot")].map((dot): Stop => {
      const city = Number(dot.dataset.city);
      const cell = row.cells[city + 2];
      const [across, y] = [dot.getAttribute("x")!, Number(dot.getAttribute("y"))];
      const reading = {
        name: wordsOf(heads[city]),
        href: null,
        texts: [wordsOf(link), `${wordsOf(cell)} ${note}`],
        sources: sourcesOf(cell),
      };
      const x = (parseFloat(across) / 100) * width;
      return {svg, x, y: line * ROW + y, at: {x: across, y}, line, readings: [reading]};
    });
  });
}
