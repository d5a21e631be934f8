/** Tables that a reader can put in another order by a button in the head of a column. */
import {element} from "../charts/element.ts";
import {loadTranslator} from "../i18n/translator.ts";
import {localNumber} from "./localNumber.ts";

/** All but pictures that are tables, and briefs, whose order is what they say. */
const TABLES = "main table:not(.parallels, .bar-rows, .coverage-table, .brief-table)";
/** Fewer rows than this are seen at a glance. */
const FEWEST = 9;
/** So many of a column's cells that say something are numbers, or it is sorted as text. */
const NUMERIC = 0.8;

type Order = "ascending" | "descending" | "none";

const OFFERED = new WeakSet<HTMLTableElement>();
let status: HTMLElement | undefined;

/**
 * Puts buttons into the heads of tables of nine rows or more: the first press sorts upwards, the second downwards, the third
 * as it was. A column with `data-sort="none"`, whose cells are in several units, gets none. Titles of groups hide while the
 * rows stand in one line; a body of the class `kept` stays on top as it is.
 */
export function offerSorting(root: Document): void {
  for (const table of root.querySelectorAll<HTMLTableElement>(TABLES)) {
    const rows = rowsOf(table);
    const heads = table.tHead?.rows[table.tHead.rows.length - 1];
    if (!heads || OFFERED.has(table) || rows.length < FEWEST) continue;
    if (rows.some(({cells}) => cells.length !== heads.cells.length)) continue;
    OFFERED.add(table);
    status ??= root.body.appendChild(element(root, "p", {class: "visually-hidden", role: "status"}));
    const places = new Map(rows.map((row, place) => [row, {place, body: row.parentElement!}]));
    rows.forEach((row, place) => (row.dataset.place = String(place)));
    for (const head of heads.cells) {
      if (head.dataset.sort === "none" || head.textContent.trim() === "" || head.querySelector("a, button")) continue;
      const button = element(root, "button", {type: "button", class: "sort"}, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const order = next(head.ariaSort);
        for (const other of heads.cells) other.removeAttribute("aria-sort");
        if (order !== "none") head.ariaSort = order;
        sort(table, places, head.cellIndex, order);
        void announce(button.textContent.trim(), order);
      });
    }
  }
}

function next(order: string | null): Order {
  return order === "ascending" ? "descending" : order === "descending" ? "none" : "ascending";
}

/** The rows that can change places. */
function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tBodies]
    .filter((body) => !body.classList.contains("kept"))
    .flatMap((body) => [...body.rows].filter((row) => !isTitle(row)));
}

function isTitle(row: HTMLTableRowElement): boolean {
  return row.cells.length === 1 && row.cells[0]!.colSpan > 1;
}

function sort(
  table: HTMLTableElement,
  places: ReadonlyMap<HTMLTableRowElement, {place: number; body: Element}>,
  column: number,
  order: Order,
): void {
  const inPlace = [...places.keys()];
  for (const body of table.tBodies)
    for (const row of body.rows) if (isTitle(row) && !body.classList.contains("kept")) row.hidden = order !== "none";
  if (order === "none") {
    for (const row of inPlace) places.get(row)!.body.append(row);
    return;
  }
  const sign = order === "ascending" ? 1 : -1;
  const values = valuesOf(inPlace, column);
  const compare = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;
  const sorted = inPlace.toSorted((a, b) => {
    const [first, second] = [values.get(a)!, values.get(b)!];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (typeof first === "number" ? first - (second as number) : compare(first, second as string));
  });
  places.get(inPlace[0]!)!.body.append(...sorted);
}

/** What the cells of a column are sorted by: numbers or texts, null where a cell says nothing of the kind. */
function valuesOf(
  rows: readonly HTMLTableRowElement[],
  column: number,
): Map<HTMLTableRowElement, number | string | null> {
  const read = localNumber(document.documentElement.lang);
  const texts = rows.map((row) => row.cells[column]!.textContent.trim());
  const numbers = texts.map((text) => (/^[^\p{L}\p{N}]*\p{N}/u.test(text) ? read(text) : null));
  const told = texts.filter((text) => /[\p{L}\p{N}]/u.test(text)).length;
  const numeric = numbers.filter((number) => number !== null).length >= NUMERIC * told;
  return new Map(rows.map((row, place) => [row, numeric ? numbers[place]! : texts[place] || null]));
}

async function announce(column: string, order: Order): Promise<void> {
  const t = await loadTranslator(document.documentElement.lang);
  const key = {ascending: "table.sort.up", descending: "table.sort.down", none: "table.sort.none"} as const;
  status!.textContent = t(key[order], {column});
}
