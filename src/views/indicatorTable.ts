import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {collator} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {indicatorPlacesSentence} from "../format/sentences/indicatorPlaces.ts";
import type {Group} from "../methods/quantile.ts";
import type {Database} from "../query/database.ts";
import {badges} from "./badges.ts";
import {cityUrl} from "./cityUrl.ts";
import {namedCities} from "./indicatorChosen.ts";
import type {IndicatorFigures} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import {indicatorFigures, nameOfStratum} from "./indicatorFigures.ts";
import {chosenSet, placeName} from "./indicatorSelection.ts";
import type {IndicatorStandings, Standing} from "./indicatorStandings.ts";
import {indicatorStandings} from "./indicatorStandings.ts";
import type {Said} from "./ledger.ts";
import {ledger} from "./ledger.ts";
import {quarterMark, QUARTERS} from "./quarters.ts";
import {rulePublishers} from "./rulePublishers.ts";
import type {Screen} from "./screen.ts";
import {wholeOffer} from "./wholeOffer.ts";

type Table = IndicatorFigures &
  IndicatorStandings & {placed: boolean; columns: number; saidOf: (row: Standing["row"]) => Said};

/**
 * Every city of the reader's choice, of one stratum of the indicator, with a figure for the reference year, over it how to read it: by place where places are
 * given, else by name, or in the order that the reader chose. Quarters are named where the order is by place or value. The
 * named cities stand first too. Where not all are listed it is said, with a button `data-whole` for the rest. Cities with figures of another level are left to `indicatorApart`. Null where there is no figure.
 */
export async function indicatorTable(
  db: Database,
  selection: IndicatorSelection,
  screen: Screen,
): Promise<Element | null> {
  const {document, t} = screen;
  const figures = await indicatorFigures(db, selection);
  if (!figures) return null;
  const set = chosenSet(figures.drawn, selection);
  const all = indicatorStandings(figures, set);
  const placed = all.refusal === null && set.length > 0;
  const said = await ledger(db);
  const saidOf = (row: Standing["row"]) => said({...row, indicator: figures.indicator.id});
  const table: Table = {...figures, ...all, placed, columns: placed ? 4 : 3, saidOf};
  const order = selection.sort ?? (all.permission.judged && placed ? "place" : "name");
  const sorted = inOrder(table, order, screen);
  const named = await namedCities(db, selection.cities, figures);
  const publisherOf = await rulePublishers(db, [figures.indicator]);
  const chosen = named.flatMap(({city: {id}, index}) => {
    const standing = sorted.find(({city}) => city.id === id);
    return standing ? [cityRow(standing, table, screen, marker(document, index))] : [];
  });
  const byValue = order === "place" || order === "value";
  const quarters = byValue
    ? QUARTERS.map((group) => [group, sorted.filter((standing) => standing.group === group)] as const).filter(
        ([, rows]) => rows.length > 0,
      )
    : [];
  const most = Math.floor((selection.most ?? Infinity) / Math.max(1, quarters.length));
  const bodies =
    quarters.length === 0
      ? [
          element(
            document,
            "tbody",
            null,
            chosen.length > 0 && title(table, screen, t("indicator.cities")),
            ...cityRows(sorted, most, table, screen),
          ),
        ]
      : quarters.map(([group, rows]) => quarterBody(group, rows, most, table, screen));
  const shown = (quarters.length === 0 ? [sorted] : quarters.map(([, rows]) => rows))
    .map(({length}) => Math.min(length, most))
    .reduce((sum, length) => sum + length, 0);
  return element(
    document,
    "div",
    null,
    element(
      document,
      "p",
      {class: "muted"},
      indicatorPlacesSentence(
        {
          ...{refusal: all.refusal, publisher: publisherOf(figures.indicator)},
          ...{place: placeName(selection, screen), stratum: nameOfStratum(figures, screen)},
          ...{count: set.length, intervals: all.intervals, order},
        },
        screen,
      ),
    ),
    shown < sorted.length && wholeOffer(shown, sorted.length, screen),
    element(
      document,
      "table",
      {
        class: ["standings", placed && "ranked", all.intervals && "intervals"].filter(Boolean).join(" "),
        "data-unit": figures.indicator.unit.label || null,
      },
      head(table, screen),
      chosen.length > 0 &&
        element(document, "tbody", {class: "kept"}, title(table, screen, t("indicator.cities.named")), ...chosen),
      ...bodies,
    ),
  );
}

function inOrder(
  {standings, indicator}: Table,
  order: IndicatorSelection["sort"] | "place",
  {locale}: Screen,
): Standing[] {
  const {compare} = collator(locale);
  const sign = indicator.direction === "lower-is-better" ? 1 : -1;
  const value = (a: Standing, b: Standing) => sign * (a.row.value - b.row.value);
  const first = {
    name: () => 0,
    year: (a: Standing, b: Standing) => b.row.year - a.row.year,
    value,
    place: (a: Standing, b: Standing) => (a.place?.rank ?? 0) - (b.place?.rank ?? 0),
  }[order ?? "name"];
  return standings.toSorted((a, b) => first(a, b) || compare(a.city.name, b.city.name));
}

function head({placed, intervals}: Table, {document, t}: Screen): Element {
  const columns = [placed && (intervals ? "span" : "place"), "city", "value", "period"] as const;
  const cells = columns
    .filter((name) => name !== false)
    .map((name) =>
      element(document, "th", {scope: "col", class: name === "span" ? "place" : name}, t(`indicator.column.${name}`)),
    );
  return element(document, "thead", null, element(document, "tr", null, ...cells));
}

function title({columns}: Table, {document}: Screen, ...content: Child[]): Element {
  const cell = element(document, "th", {scope: "rowgroup", colspan: columns}, ...content);
  return element(document, "tr", {class: "quarter"}, cell);
}

/** The first rows, and how many are left out. */
function cityRows(standings: readonly Standing[], most: number, table: Table, screen: Screen): Element[] {
  const {document, t} = screen;
  const rows = standings.slice(0, most).map((standing) => cityRow(standing, table, screen));
  if (standings.length <= most) return rows;
  const more = t("picture.more", {count: standings.length - most});
  return [
    ...rows,
    element(document, "tr", {class: "more"}, element(document, "td", {class: "muted", colspan: table.columns}, more)),
  ];
}

function quarterBody(
  group: Group,
  standings: readonly Standing[],
  most: number,
  table: Table,
  screen: Screen,
): Element {
  const {document, t, locale} = screen;
  const {decimals, unit} = table.indicator;
  const {judged} = table.permission;
  const values = standings.map(({row}) => row.value);
  const range = t("indicator.cities.range", {
    low: formatNumber(locale, Math.min(...values), decimals),
    high: formatValue(locale, Math.max(...values), {decimals, unit: unit.label}),
  });
  const about = ` ${t("parallels.cities", {count: standings.length})} · ${range}`;
  const words = [
    quarterMark(document, group, judged),
    t(`group.${judged ? "judged" : "neutral"}.${group}`),
    element(document, "small", null, about),
  ];
  return element(document, "tbody", null, title(table, screen, ...words), ...cityRows(standings, most, table, screen));
}

function cityRow(
  standing: Standing,
  {indicator, distribution, placed, saidOf}: Table,
  screen: Screen,
  mark?: Element,
): Element {
  const {document, t, locale} = screen;
  const {row, city} = standing;
  const number = (value: number) => formatNumber(locale, value, indicator.decimals);
  const cell = (name: string, ...content: Child[]) => element(document, "td", {class: name}, ...content);
  const interval =
    row.low !== null &&
    row.high !== null &&
    element(document, "small", null, ` ${t("figure.interval", {low: number(row.low), high: number(row.high)})}`);
  return element(
    document,
    "tr",
    null,
    placed && cell("place", placeText(standing, screen)),
    element(
      document,
      "th",
      {scope: "row"},
      mark,
      element(document, "a", {href: cityUrl(screen, city)}, city.name),
      element(document, "small", null, ` ${countryName(locale, city.country)}`),
    ),
    cell("value", number(row.value), interval, ...badges({...row, indicator: indicator.id}, screen, saidOf(row))),
    cell(row.year === distribution.year ? "period" : "period other", formatPeriod(locale, row.period)),
  );
}

/** Where the figure has an interval, the places that it may have; else the place, which equal values share. */
function placeText({place, span}: Standing, {t, locale}: Screen): string {
  const rank = (value: number) => formatNumber(locale, value, 0);
  if (span) {
    if (span.first === span.last) return rank(span.first);
    return t("indicator.cities.span", {first: rank(span.first), last: rank(span.last)});
  }
  return place ? `${place.tied ? "=" : ""}${rank(place.rank)}` : "";
}
