import type {ParallelsCell, ParallelsGroup, ParallelsRow} from "../charts/parallelsChart.ts";
import {parallelsChart} from "../charts/parallelsChart.ts";
import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import {newest, selectReference} from "../methods/referencePeriod.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {THEMES} from "../model/theme.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {distributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

export interface ParallelsSelection {
  /** Ids, in the order of choice. */
  cities: readonly string[];
  /** Only the headlines of each theme; else all but the profile indicators. */
  headlines?: boolean;
}

/** The parallels chart of the chosen cities over every indicator for which one of them has a figure, and enough cities for a middle half. */
export async function parallels(db: Database, selection: ParallelsSelection, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const [known, all, spread, observations] = await Promise.all([
    citiesById(db, selection.cities),
    indicators(db),
    distributions(db),
    observationsByCity(db, selection.cities),
  ]);
  const names = selection.cities.map((id) => known.find((city) => city.id === id)?.name ?? id);
  const distributionOf = new Map(spread.map((row) => [row.indicator, row]));
  const observationsOf = Map.groupBy(observations, (row) => `${row.indicator} ${row.city}`);
  const wanted = all.filter(({role}) => (selection.headlines ? role === "core" : role !== "profile"));
  const groups = THEMES.map((theme): ParallelsGroup => {
    const rows = wanted
      .filter((indicator) => indicator.theme === theme)
      .flatMap((indicator): ParallelsRow[] => {
        const distribution = distributionOf.get(indicator.id);
        const series = selection.cities.map((city) => observationsOf.get(`${indicator.id} ${city}`) ?? []);
        if (!distribution || distribution.count < MINIMUM_CITIES.quartiles) return [];
        if (series.every((rows) => rows.length === 0)) return [];
        return [row(indicator, distribution, series, screen)];
      });
    return {title: t(`theme.${theme}`), rows};
  }).filter(({rows}) => rows.length > 0);
  if (groups.length === 0) return element(document, "p", {class: "notice"}, t("parallels.empty"));
  const label = t("parallels.label", {cities: formatList(locale, names)});
  const columns = {indicator: t("parallels.column.indicator"), where: t("parallels.column.where")};
  return element(
    document,
    "div",
    null,
    parallelsChart(groups, {document, names, label, columns}),
    element(document, "p", {class: "muted small"}, t("parallels.note")),
  );
}

function row(indicator: Indicator, spread: Distribution, series: Observation[][], screen: Screen): ParallelsRow {
  const {t} = screen;
  const beyond = (count: number) => (count === 0 ? "" : t("parallels.beyond", {count}));
  const aligned = series.map((observations) => selectReference(observations, spread.year, indicator.tolerance));
  const period = aligned.find((value) => value?.year === spread.year)?.period ?? String(spread.year);
  return {
    title: indicator.title,
    href: pageUrl(screen, `indicator/${indicator.id}/`),
    note: [
      indicator.unit.label,
      formatPeriod(screen.locale, period),
      spread.level !== "city" && t(`level.${spread.level}`),
      t("parallels.cities", {count: spread.count}),
      indicator.scale === "log" && t("parallels.scale.log"),
    ]
      .filter(Boolean)
      .join(" · "),
    directionText: t(`direction.${indicator.direction}`),
    strip: {...spread, ...indicator, all: spread.values, values: aligned.map((row) => row?.value ?? null)},
    leftText: beyond(indicator.direction === "lower-is-better" ? spread.above : spread.below),
    rightText: beyond(indicator.direction === "lower-is-better" ? spread.below : spread.above),
    cells: series.map((observations, index) =>
      cell(aligned[index] ?? null, newest(observations), indicator, spread, screen),
    ),
  };
}

/** Its value of the reference year, else its newest one in words alone: without a dot, with its own year. */
function cell(
  aligned: Observation | null,
  latest: Observation | null,
  indicator: Indicator,
  spread: Distribution,
  {t, locale}: Screen,
): ParallelsCell {
  const shown = aligned ?? latest;
  if (!shown || shown.value === null) return {text: t("parallels.missing"), notes: [], missing: true};
  const notes = [
    shown.year !== spread.year && formatPeriod(locale, shown.period),
    shown.level !== spread.level && t(`level.${shown.level}`),
    shown.status !== "A" && t(`status.${shown.status}`),
  ].filter((note) => note !== false);
  return {
    text: formatNumber(locale, shown.value, indicator.decimals),
    notes,
    missing: false,
  };
}
