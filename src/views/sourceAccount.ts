import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import type {Database} from "../query/database.ts";
import {quarantineBySource} from "../query/quarantineBySource.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";

const OF_FIGURES = ["observations", "alternatives", "traits", "counted", "blank", "quarantined"] as const;
const OF_TIES = ["ties", "quarantined"] as const;

/** What became of each row of a source: the sum, traits only where it states any, and what was refused by reason with the first row of each. */
export async function sourceAccount(db: Database, {source}: {source: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [all, refusals] = await Promise.all([sources(db), quarantineBySource(db, source)]);
  const row = all.find(({id}) => id === source);
  if (!row) throw new Error(`expected a source of the release; received "${source}"`);
  const count = (value: number) => formatNumber(locale, value, 0);
  const term = (name: (typeof OF_FIGURES | typeof OF_TIES)[number] | "rows") =>
    element(
      document,
      "div",
      {class: name === "rows" ? "total" : undefined},
      element(document, "dt", null, t(`source.account.${name}`)),
      element(document, "dd", null, count(row[name])),
    );
  const parts = row.ties > 0 ? OF_TIES : OF_FIGURES.filter((name) => name !== "traits" || row.traits > 0);
  const columns = ["reason", "count", "example"] as const;
  const head = columns.map((name) => element(document, "th", {scope: "col", class: name}, t(`source.column.${name}`)));
  const reasons = refusals.map(({reason, count: rows, example}) =>
    element(
      document,
      "tr",
      null,
      element(document, "th", {scope: "row"}, t(`source.reason.${reason}`)),
      element(document, "td", {class: "count"}, count(rows)),
      element(document, "td", {class: "example"}, element(document, "code", null, example)),
    ),
  );
  return element(
    document,
    "div",
    {class: "account"},
    element(document, "dl", null, term("rows"), ...parts.map(term)),
    element(document, "h3", null, t("source.refused")),
    reasons.length === 0
      ? element(document, "p", null, t("source.refused.none"))
      : element(
          document,
          "table",
          {class: "catalogue numbers"},
          element(document, "thead", null, element(document, "tr", null, ...head)),
          element(document, "tbody", null, ...reasons),
        ),
  );
}
