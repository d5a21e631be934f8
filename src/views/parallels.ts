import type {ParallelsCell, ParallelsGroup, ParallelsRow} from "../charts/parallelsChart.ts";
import {parallelsChart} from "../charts/parallelsChart.ts";
import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {formatNumber} from "../format/number.ts";
import {formatParts} from "../format/parts.ts";
import {formatPeriod, formatYear} from "../format/period.ts";
import {stratumName} from "../format/stratum.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {strataOf} from "../model/stratum.ts";
import {THEMES} from "../model/theme.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {MissingKind} from "./missingKinds.ts";
import {missingKinds} from "./missingKinds.ts";
import {missingMark} from "./missingMark.ts";
import {NOBODY} from "./field.ts";
import {MOST_OTHER_YEARS} from "./fields.ts";
import {placeText} from "./placeText.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {CityStanding, IndicatorStanding} from "./standings.ts";
import {standings} from "./standings.ts";

export interface ParallelsSelection extends Partial<Comparison> {
  /** Only the headlines of each theme. */
  headlines?: boolean;
}

/** What the parallels chart is drawn of, on the page and as a file. */
export interface ParallelsParts {
  groups: ParallelsGroup[];
  /** Of the chosen cities, in their order. */
  names: string[];
  /** Are those against whom known for every line? */
  known: boolean;
}

/**
 * The parallels chart of the chosen cities over every indicator for which one of them has a figure, and enough cities in the
 * world for a middle half; profile indicators only where they are asked for by name.
 */
export async function parallels(db: Database, selection: ParallelsSelection, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const {groups, names, known} = await parallelsParts(db, selection, screen);
  if (groups.length === 0) return element(document, "p", {class: "notice"}, t("parallels.empty"));
  const label = t("parallels.label", {cities: formatList(locale, names)});
  const columns = {
    indicator: t("parallels.column.indicator"),
    where: t((selection.against ?? "all") === "all" ? "parallels.column.where" : "parallels.column.among"),
  };
  return element(
    document,
    "div",
    null,
    !known && element(document, "p", {class: "notice"}, t("compare.otheryear", {count: MOST_OTHER_YEARS})),
    parallelsChart(groups, {document, names, label, columns}),
    element(document, "p", {class: "muted small"}, t("parallels.note")),
  );
}

/** The lines of that chart by theme, in words and figures. */
export async function parallelsParts(
  db: Database,
  selection: ParallelsSelection,
  screen: Screen,
): Promise<ParallelsParts> {
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const {cities, indicators} = comparison;
  const year = typeof comparison.year === "number" ? comparison.year : null;
  const [known, all, kindOf] = await Promise.all([
    citiesById(db, cities),
    standings(db, comparison),
    missingKinds(db, {cities, year}),
  ]);
  const names = cities.map((id) => known.find((city) => city.id === id)?.name ?? id);
  const drawn = all.filter(
    ({indicator: {id, role}, distribution}) =>
      distribution.count >= MINIMUM_CITIES.quartiles &&
      (selection.headlines ? role === "core" : role !== "profile" || indicators.includes(id)),
  );
  const groups = THEMES.map((theme): ParallelsGroup => {
    const rows = drawn.filter(({indicator}) => indicator.theme === theme);
    return {title: screen.t(`theme.${theme}`), rows: rows.map((standing) => row(standing, comparison, kindOf, screen))};
  }).filter(({rows}) => rows.length > 0);
  return {groups, names, known: drawn.every(({known}) => known)};
}

/** Figures that countries count each in its own way, in their own money for example, are told side by side and not drawn on one scale. */
function row(standing: IndicatorStanding, comparison: Comparison, kindOf: MissingKind, screen: Screen): ParallelsRow {
  const {indicator, distribution, permission, quartiles, cities, year} = standing;
  const apart = !indicator.crossCountry && standing.stratum === "";
  const {values, count, below, above} = apart ? NOBODY : standing;
  const {t, locale} = screen;
  const {start, stop, stratum} = distribution;
  const mixed = (["MIXED_CLIMATES", "MIXED_METHODS"] as const).find((refusal) => refusal === permission.rank);
  const beyond = (count: number) => (count === 0 ? "" : t("parallels.beyond", {count}));
  const flipped = indicator.direction === "lower-is-better";
  const period = cities.find(({stands, shown}) => stands && shown?.year === year)?.shown?.period;
  return {
    id: indicator.id,
    title: indicator.title,
    href: pageUrl(screen, `indicator/${indicator.id}/`),
    note: formatParts(locale, [
      indicator.unit.label,
      indicator.forecast && t("indicator.projection"),
      year === null ? t("year.latest") : period ? formatPeriod(locale, period) : formatYear(locale, year),
      distribution.level !== "city" && t(`level.${distribution.level}`),
      apart && t("parallels.apart"),
      stratum !== "" && stratumName(strataOf(indicator)!, stratum, screen),
      count > 0 && t("parallels.cities", {count}),
      indicator.scale === "log" && !apart && t("parallels.scale.log"),
      mixed && t(`refusal.${mixed}`),
    ]),
    directionText: apart
      ? ""
      : t(permission.judged ? `direction.${indicator.direction}` : flipped ? "direction.falling" : "direction.neutral"),
    strip: {
      direction: indicator.direction,
      scale: indicator.scale,
      references: indicator.references,
      start,
      stop,
      band: apart ? null : quartiles,
      all: values,
      below,
      above,
      values: cities.map(({stands, shown}) => (stands && !apart ? shown!.value : null)),
    },
    leftText: beyond(flipped ? above : below),
    rightText: beyond(flipped ? below : above),
    cells: cities.map((city) => cell(city, standing, comparison, kindOf, screen)),
  };
}

/** Its value that stands for the year, with its place in a race, else its newest one in words alone: without a dot, with its own year. */
function cell(
  {city, shown, counted, place}: CityStanding,
  {indicator, distribution, year}: IndicatorStanding,
  {mode}: Comparison,
  kindOf: MissingKind,
  {document, t, locale}: Screen,
): ParallelsCell {
  if (shown === null) {
    const kind = kindOf(indicator.id, city);
    return {text: t(`missing.${kind}`), notes: [], missing: missingMark(document, kind, t), source: null};
  }
  const notes = [
    counted && place !== null && mode === "race" && placeText(place, t),
    (year === null || shown.year !== year) && formatPeriod(locale, shown.period),
    shown.level !== distribution.level && t(`level.${shown.level}`),
    shown.status !== "A" && t(`status.${shown.status}`),
  ].filter((note) => note !== false);
  const text = formatNumber(locale, shown.value, indicator.decimals);
  return {text, notes, missing: null, source: shown.source};
}
