/** Stops of pictures of many cities, of which the table of cities on the page tells. */
import {mapSpot} from "../../charts/mapSpot.ts";
import {cityUrl} from "../../views/cityUrl.ts";
import {cityOfLink} from "../row-figures.ts";
import type {CityList} from "../citylist/cityList.ts";
import {localNumber} from "../localNumber.ts";
import type {Reading, Stop} from "./stop.ts";
import {valued, wordsOf} from "./words.ts";

/** Dots nearer than this, in px, are one stop: no finger tells them apart. */
const COLUMN = 5;

/** Of distributionChart.ts: a stop for each heap of cities, in the order of values. */
export function distributionStops(svg: SVGSVGElement): Stop[] {
  const [kind, ...numbers] = svg.dataset.scale?.split(" ") ?? [];
  const [from, to, left, right, base] = numbers.map(Number);
  if (base === undefined) return [];
  const scale = kind === "log" ? Math.log : (value: number) => value;
  const read = localNumber(document.documentElement.lang);
  const placed = [...listed().values()].flatMap(({row, reading}) => {
    const value = read(wordsOf(row.querySelector(".value")));
    if (value === null) return [];
    const share = (scale(value) - scale(from!)) / (scale(to!) - scale(from!));
    return [{x: left! + Math.min(1, Math.max(0, share)) * (right! - left!), reading}];
  });
  return [...Map.groupBy(placed, ({x}) => Math.round(x / COLUMN) * COLUMN)].map(([x, own]): Stop => {
    const y = base - COLUMN;
    return {svg, x, y, at: {x, y}, line: null, readings: own.map(({reading}) => reading)};
  });
}

/** Of dotMap.ts: the cities that the table lists; where there is none, the best known that have a figure, with `tell(how many)`. */
export async function mapStops(svg: SVGSVGElement, list: CityList, tell: (count: number) => string): Promise<Stop[]> {
  const spot = mapSpot(svg.dataset.projection ?? "");
  const told = listed();
  const cities = told.size > 0 ? (await list.named(told.keys())).values() : list.cities();
  return [...cities].flatMap(([id, name, country, count, pages, , lon, lat]): Stop[] => {
    const reading = told.get(id)?.reading;
    if (lon === undefined || lat === undefined || count === 0) return [];
    const [x, y] = spot(lon, lat);
    const own = {name, href: cityUrl(here(), {id, pages}), texts: [country, tell(count)], sources: []};
    return [{svg, x, y, at: {x, y}, line: null, readings: [reading ?? own]}];
  });
}

/** Of tieMap.ts: the places by name. */
export function tieStops(svg: SVGSVGElement): Stop[] {
  const {width, height} = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("circle")].map((dot): Stop => {
    const [x = 0, y = 0] = ["cx", "cy"].map((name) => parseFloat(dot.getAttribute(name)!) / 100);
    const reading = {name: wordsOf(dot), href: null, texts: [], sources: []};
    return {svg, x: x * width, y: y * height, at: {x: `${x * 100}%`, y: y * height}, line: null, readings: [reading]};
  });
}

/** The cities of the table by id, each once. */
function listed(): Map<string, {row: HTMLTableRowElement; reading: Reading}> {
  const table = document.querySelector<HTMLTableElement>("table.standings");
  const heads = table?.tHead?.rows[0];
  const origins = origin();
  const found = new Map<string, {row: HTMLTableRowElement; reading: Reading}>();
  for (const row of table?.tBodies ? [...table.tBodies].flatMap((body) => [...body.rows]) : []) {
    const link = row.querySelector<HTMLAnchorElement>("th a");
    const id = link && cityOfLink(link);
    if (!link || !id || found.has(id)) continue;
    const cell = (name: string) => wordsOf(row.querySelector(`.${name}`));
    const place = cell("place") && `${wordsOf(heads!.querySelector(".place"))} ${cell("place")}`;
    const texts = [
      wordsOf(row.querySelector("th small")),
      valued(cell("value"), table!.dataset.unit),
      cell("period"),
      place,
    ];
    found.set(id, {row, reading: {name: wordsOf(link), href: link.href, texts, sources: origins}});
  }
  return found;
}

/** The one source of the indicator; where it has several, the way to the list of them. */
function origin(): Reading["sources"] {
  const named = document.querySelectorAll<HTMLAnchorElement>(
    '#sources ~ table:first-of-type tbody a[href*="/sources/"]',
  );
  const list = document.querySelector<HTMLAnchorElement>('a[href="#sources"]');
  const link = new Set([...named].map(({href}) => href)).size === 1 ? named[0]! : list;
  return link ? [{text: wordsOf(link), href: link.href}] : [];
}

function here(): {base: string; locale: string} {
  return {base: import.meta.env.BASE_URL, locale: document.documentElement.lang};
}
