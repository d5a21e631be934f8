import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatPeriod} from "../format/period.ts";
import type {Amendment} from "../model/amendment.ts";
import type {AppliedOverride} from "../model/override.ts";
import {amendments} from "../query/amendments.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {overrides} from "../query/overrides.ts";
import {figureUrl} from "./figureUrl.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** From an id to the name that readers know. */
type Names = (id: string) => string;

/** The public ledger: each request to amend a figure, the newest first, and what came of it; or that there is none. */
export async function amendmentTable(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [asked, name] = await Promise.all([amendments(db), names(db)]);
  if (asked.length === 0) return element(document, "p", null, t("amend.none"));
  const heads = [
    ...[t("amend.column.opened"), t("city.column.indicator"), t("amend.column.what"), t("amend.column.by")],
    ...[t("amend.column.state"), t("source.column.reason")],
  ];
  return table(
    heads,
    asked.toReversed().map((row) => request(row, name, screen)),
    t("amend.requests"),
    screen,
  );
}

/** The figures that were corrected by hand, with what was published, who corrected them, why, and the evidence; or that there is none. */
export async function overrideTable(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [rows, name] = await Promise.all([overrides(db), names(db)]);
  if (rows.length === 0) return element(document, "p", null, t("amend.overrides.none"));
  const heads = [
    ...[t("city.column.indicator"), t("amend.column.published"), t("amend.column.corrected")],
    ...[t("source.column.reason"), t("amend.column.by")],
  ];
  return table(
    heads,
    rows.map((row) => correction(row, name, screen)),
    t("amend.overrides"),
    screen,
  );
}

async function names(db: Database): Promise<Names> {
  const [registry, all] = await Promise.all([cities(db), indicators(db)]);
  const known = new Map(registry.map(({id, name}) => [id, name]));
  for (const {id, title} of all) known.set(id, title);
  return (id) => known.get(id) ?? id;
}

function request(row: Amendment, name: Names, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {id, opened, who, role, what, state, decided, reason} = row;
  const day = formatPeriod(locale, decided ?? opened);
  return element(
    document,
    "tr",
    {id: `request-${id}`},
    element(
      document,
      "th",
      {scope: "row", style: "white-space: nowrap"},
      id,
      element(document, "small", null, ` ${formatPeriod(locale, opened)}`),
    ),
    cell(screen, ...figure(row, name, screen)),
    cell(screen, element(document, "span", {...foreign(locale)}, what)),
    cell(screen, who, element(document, "small", null, ` ${t(`amend.role.${role}`)}`)),
    cell(screen, state === "open" ? t("amend.state.open") : t(`amend.state.${state}`, {date: day})),
    cell(screen, reason !== null && element(document, "span", {...foreign(locale)}, reason)),
  );
}

function correction(row: AppliedOverride, name: Names, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {field, published, value, who, date, reason, evidence} = row;
  return element(
    document,
    "tr",
    null,
    cell(screen, ...figure(row, name, screen)),
    cell(screen, published ?? "–", field !== "value" && element(document, "small", null, ` ${field}`)),
    cell(screen, value ?? "–"),
    cell(
      screen,
      element(document, "span", {...foreign(locale)}, reason),
      " ",
      element(document, "a", {href: evidence, rel: "noreferrer"}, t("amend.column.evidence")),
    ),
    cell(screen, who, element(document, "small", null, ` ${formatPeriod(locale, date)}`)),
  );
}

function figure({city, indicator, period}: Row, name: Names, screen: Screen): Child[] {
  const {document, locale} = screen;
  const words = `${name(indicator)}, ${name(city)}`;
  if (period === null) {
    return [element(document, "a", {href: `${pageUrl(screen, `city/${city}/`)}#${indicator}`}, words)];
  }
  const href = figureUrl({city, indicator, period}, screen);
  return [element(document, "a", {href}, words), ` ${formatPeriod(locale, period)}`];
}

type Row = Pick<Amendment, "city" | "indicator" | "period">;

function cell({document}: Screen, ...content: readonly Child[]): Element {
  return element(document, "td", null, ...content);
}

function table(heads: readonly string[], rows: readonly Element[], label: string, {document}: Screen): Element {
  return element(
    document,
    "div",
    {class: "scroll", tabindex: 0, role: "region", "aria-label": label},
    element(
      document,
      "table",
      {class: "catalogue", style: "min-width: 44rem"},
      element(
        document,
        "thead",
        null,
        element(document, "tr", null, ...heads.map((head) => element(document, "th", {scope: "col"}, head))),
      ),
      element(document, "tbody", null, ...rows),
    ),
  );
}
