import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatPeriod} from "../format/period.ts";
import type {Amendment} from "../model/amendment.ts";
import type {AppliedOverride} from "../model/override.ts";
import {amendments} from "../query/amendments.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {overrides} from "../query/overrides.ts";
import type {CityAddressed} from "./cityUrl.ts";
import {cityUrl} from "./cityUrl.ts";
import {figureUrl} from "./figureUrl.ts";
import type {Screen} from "./screen.ts";

/** From an id of a city or an indicator to the name that readers know, and of a city to where its page stands. */
interface Names {
  name: (id: string) => string;
  place: (id: string) => CityAddressed;
}

/** The public ledger: each request to amend a figure, the newest first, and what came of it; or that there is none. */
export async function amendmentTable(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const asked = await amendments(db);
  if (asked.length === 0) return element(document, "p", null, t("amend.none"));
  const known = await names(db, asked);
  const heads = [
    ...[t("amend.column.opened"), t("city.column.indicator"), t("amend.column.what"), t("amend.column.by")],
    ...[t("amend.column.state"), t("source.column.reason")],
  ];
  return table(
    heads,
    asked.toReversed().map((row) => request(row, known, screen)),
    t("amend.requests"),
    screen,
  );
}

/** The figures that were corrected by hand, with what was published, who corrected them, why, and the evidence; or that there is none. */
export async function overrideTable(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const rows = await overrides(db);
  if (rows.length === 0) return element(document, "p", null, t("amend.overrides.none"));
  const known = await names(db, rows);
  const heads = [
    ...[t("city.column.indicator"), t("amend.column.published"), t("amend.column.corrected")],
    ...[t("source.column.reason"), t("amend.column.by")],
  ];
  return table(
    heads,
    rows.map((row) => correction(row, known, screen)),
    t("amend.overrides"),
    screen,
  );
}

async function names(db: Database, rows: readonly Row[]): Promise<Names> {
  const ids = rows.map(({city}) => city);
  const [registry, all] = await Promise.all([citiesById(db, ids), indicators(db)]);
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const titleOf = new Map(all.map(({id, title}) => [id, title]));
  return {
    name: (id) => cityOf.get(id)?.name ?? titleOf.get(id) ?? id,
    place: (id) => cityOf.get(id) ?? {id, pages: null},
  };
}

function request(row: Amendment, known: Names, screen: Screen): Element {
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
    cell(screen, ...figure(row, known, screen)),
    cell(screen, element(document, "span", {...foreign(locale)}, what)),
    cell(screen, who, element(document, "small", null, ` ${t(`amend.role.${role}`)}`)),
    cell(screen, state === "open" ? t("amend.state.open") : t(`amend.state.${state}`, {date: day})),
    cell(screen, reason !== null && element(document, "span", {...foreign(locale)}, reason)),
  );
}

function correction(row: AppliedOverride, known: Names, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {field, published, value, who, date, reason, evidence} = row;
  return element(
    document,
    "tr",
    null,
    cell(screen, ...figure(row, known, screen)),
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

function figure({city, indicator, period}: Row, {name, place}: Names, screen: Screen): Child[] {
  const {document, locale} = screen;
  const words = `${name(indicator)}, ${name(city)}`;
  if (period === null) {
    return [element(document, "a", {href: `${cityUrl(screen, place(city))}#${indicator}`}, words)];
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
