import {element} from "../charts/element.ts";
import {figureUrl} from "../views/figureUrl.ts";

/**
 * Makes the value of a row of an indicator's table of cities a link to where it comes from. Rows get theirs once a reader points at them or comes
 * to them by keys: some thousand links would weigh more than the table.
 */
export function linkRow(row: Element): void {
  const cell = row.querySelector("td.value");
  const page = row.querySelector<HTMLAnchorElement>('th a[href*="/city/"]');
  const indicator = idOf(location.pathname, "indicator");
  const city = page && cityOfLink(page);
  const number = cell?.firstChild;
  if (!city || !indicator || !number || number.nodeType !== Node.TEXT_NODE) return;
  const {lang: locale} = document.documentElement;
  const link = element(document, "a", {
    class: "figure",
    href: figureUrl({city, indicator}, {base: import.meta.env.BASE_URL, locale}),
  });
  number.replaceWith(link);
  link.append(number);
}

/** The id of the city whose page a link leads to: one of its own, or the one that draws any city (views/cityUrl.ts). */
export function cityOfLink({pathname, search}: Pick<URL, "pathname" | "search">): string | undefined {
  return new URLSearchParams(search).get("city") ?? idOf(pathname, "city");
}

function idOf(pathname: string, kind: string): string | undefined {
  const parts = pathname.split("/");
  return parts[parts.lastIndexOf(kind) + 1];
}
