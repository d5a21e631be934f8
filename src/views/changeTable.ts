import {element} from "../charts/element.ts";
import type {Child} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import {tally} from "./changeTally.ts";
import type {Screen} from "./screen.ts";

interface Tabled {
  changes: readonly ReleaseChange[];
  /** The id of what a change is counted with. */
  of: (change: ReleaseChange) => string;
  /** How that is named. */
  name: (id: string) => Child;
  /** What the names are. */
  head: string;
}

const COLUMNS = ["revised", "withdrawn", "added", "series"] as const;

/** How many figures were revised, withdrawn and added, and how many series came whole, of each; those of the most changes first. */
export function changeTable({changes, of, name, head}: Tabled, {document, t, locale}: Screen): Element {
  const count = (value: number) =>
    element(document, "td", {class: "count"}, value === 0 ? "–" : formatNumber(locale, value, 0));
  const lines = [...Map.groupBy(changes, of)]
    .map(([id, own]) => ({id, counts: tally(own)}))
    .sort(
      (a, b) => b.counts.revised - a.counts.revised || sizeOf(b.counts) - sizeOf(a.counts) || (a.id < b.id ? -1 : 1),
    )
    .map(({id, counts}) =>
      element(
        document,
        "tr",
        null,
        element(
          document,
          "th",
          {scope: "row"},
          name(id),
          counts.definitions > 0 && element(document, "small", null, ` ${t("changes.kind.definition")}`),
        ),
        ...COLUMNS.map((column) => count(counts[column])),
      ),
    );
  const heads = COLUMNS.map((column) =>
    element(document, "th", {scope: "col", class: "count"}, t(`changes.kind.${column}`)),
  );
  return element(
    document,
    "div",
    {class: "scroll", tabindex: 0, role: "region", "aria-label": head},
    element(
      document,
      "table",
      {class: "catalogue numbers"},
      element(
        document,
        "thead",
        null,
        element(document, "tr", null, element(document, "th", {scope: "col"}, head), ...heads),
      ),
      element(document, "tbody", null, ...lines),
    ),
  );
}

function sizeOf({revised, withdrawn, added}: ReturnType<typeof tally>): number {
  return revised + withdrawn + added;
}
