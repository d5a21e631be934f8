import {pageUrl} from "../../views/screen.ts";
import type {Reading} from "./stop.ts";

/** The text of an element, its parts set apart; signs and pictures are left out, and the parts that match `without`. */
export function wordsOf(element: Element | null | undefined, without = "svg"): string {
  const parts = [...(element?.childNodes ?? [])].map((node) => {
    if (!(node instanceof Element)) return node.textContent ?? "";
    return node.matches(without) ? "" : wordsOf(node, without);
  });
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ")
    .replace(/\s+/g, " ");
}

/** The sources of which an element says the ids in `data-source`, each with its page. */
export function sourcesOf(element: HTMLElement | null | undefined): Reading["sources"] {
  const screen = {base: import.meta.env.BASE_URL, locale: document.documentElement.lang};
  const ids = element?.dataset.source?.split(" ") ?? [];
  return ids.map((id) => ({text: id, href: pageUrl(screen, `sources/${id}/`)}));
}

/** The table that tells the same as a picture: the first that is folded in the nearest element around it. */
export function twinOf(picture: Element): HTMLTableElement | null {
  for (let around = picture.parentElement; around !== null; around = around.parentElement) {
    const table = around.querySelector<HTMLTableElement>(".twin table");
    if (table) return table;
    if (around.matches("section, live-view, main")) return null;
  }
  return null;
}

/** The rows of a table's body, in the order in which they were written, however they are sorted now. */
export function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  return rows.sort((a, b) => Number(a.dataset.place ?? 0) - Number(b.dataset.place ?? 0));
}

/** A value with its unit after it; what is missing has none. */
export function valued(value: string, unit = ""): string {
  const [number = "", ...notes] = value.split(" ");
  return /\p{N}/u.test(number) ? [number, unit, ...notes].filter(Boolean).join(" ") : value;
}
