import {element} from "../charts/element.ts";
import {formatPeriod} from "../format/period.ts";
import type {Database} from "../query/database.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** Numbers the sources of a brief in the order in which they are cited. */
export interface Citations {
  /** The number of a source, as a link to its line at the foot of the page. */
  cite(source: string): Element;
  /** The ids cited so far, number 1 first. */
  readonly cited: readonly string[];
}

/** An empty list of citations. */
export function citations({document, t}: Screen): Citations {
  const cited: string[] = [];
  return {
    cited,
    cite(source) {
      if (!cited.includes(source)) cited.push(source);
      const number = cited.indexOf(source) + 1;
      const link = {href: `#brief-source-${number}`, "aria-label": t("brief.source", {count: number})};
      return element(document, "sup", null, element(document, "a", link, String(number)));
    },
  };
}

/** The sources cited, each credited as its publisher asks, with its licence; then the release, the day of the newest of them, and the address of the page. */
export async function briefSources(
  db: Database,
  {cited, address}: {cited: readonly string[]; address: string},
  screen: Screen,
): Promise<Element> {
  const {document, t, locale} = screen;
  const all = await sources(db);
  const used = cited.flatMap((id) => all.find((source) => source.id === id) ?? []);
  const items = used.map(({id, attribution, licence}, index) =>
    element(
      document,
      "li",
      {id: `brief-source-${index + 1}`},
      element(document, "a", {href: pageUrl(screen, `sources/${id}/`)}, id),
      ` ${attribution} `,
      element(document, "span", {class: "badge"}, licence),
    ),
  );
  const days = used.map(({accessed}) => accessed).sort();
  const day = days.at(-1);
  return element(
    document,
    "footer",
    {class: "brief-foot small"},
    element(document, "h2", null, t("brief.sources")),
    element(document, "ol", null, ...items),
    element(
      document,
      "p",
      {class: "muted"},
      t("brief.release", {
        name: t("site.name"),
        release: db.release.release,
        address,
        day: day === undefined ? "" : formatPeriod(locale, day),
      }),
    ),
  );
}
