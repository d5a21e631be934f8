import {distributionChart} from "../charts/distributionChart.ts";
import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {formatValue} from "../format/number.ts";
import {formatParts} from "../format/parts.ts";
import {formatPeriod, formatYear} from "../format/period.ts";
import {indicatorFewSentence, indicatorSetSentence} from "../format/sentences/indicatorSet.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import {quantile, quartiles} from "../methods/quantile.ts";
import type {Database} from "../query/database.ts";
import type {NamedCity} from "./indicatorChosen.ts";
import {namedCities} from "./indicatorChosen.ts";
import type {CityFigure, IndicatorFigures} from "./indicatorFigures.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import {commonPeriod, indicatorFigures, nameOfStratum} from "./indicatorFigures.ts";
import {chosenSet, placeName} from "./indicatorSelection.ts";
import {indicatorStandings} from "./indicatorStandings.ts";
import type {Screen} from "./screen.ts";

/** The picture is drawn for each kind of screen; the style sheet shows one of them. A named city takes `more` px of height. */
const SIZES = [
  {name: "narrow", width: 328, height: 190, more: 17},
  {name: "medium", width: 700, height: 230, more: 9},
  {name: "wide", width: 1040, height: 230, more: 6},
] as const;
/** Heaps of fewer cities than this are low, so the picture is. */
const FEW = 100;
const LOW = 130;

/**
 * How the cities of an indicator, or of one stratum of it, lie in its reference year, those of the reader's choice dark and all others faint, with
 * their middle half, the cited values and the named cities; over it a sentence of the choice. Without the picture where half
 * of all cities are equal; the figures alone where a stratum has too few to compare, and null where all have.
 */
export async function indicatorDistribution(
  db: Database,
  selection: IndicatorSelection,
  screen: Screen,
): Promise<Element | null> {
  const {document, t, locale} = screen;
  const figures = await indicatorFigures(db, selection);
  if (!figures) return null;
  const stratum = nameOfStratum(figures, screen);
  if (figures.distribution.count < MINIMUM_CITIES.rank) return stratum === null ? null : few(figures, stratum, screen);
  const {indicator, distribution} = figures;
  const {judged} = indicatorStandings(figures, figures.drawn).permission;
  const set = chosenSet(figures.drawn, selection);
  const place = placeName(selection, screen);
  const common = commonPeriod(figures.drawn);
  const named = await namedCities(db, selection.cities, figures);
  const without = named.filter(({row}) => row === null).map(({city}) => city.name);
  const about = [
    indicator.unit.label,
    common ? formatPeriod(locale, common) : formatYear(locale, distribution.year),
    distribution.level !== "city" && t(`level.${distribution.level}`),
    stratum,
    place,
    t("parallels.cities", {count: set.length}),
    indicator.scale === "log" && t("parallels.scale.log"),
  ];
  const caption = formatParts(locale, about);
  return element(
    document,
    "div",
    {class: "spread"},
    element(document, "p", {class: "set"}, sentenceOf(figures, set, {place, stratum}, screen)),
    distribution.lower !== distribution.upper &&
      element(
        document,
        "figure",
        {class: "sizes"},
        element(document, "figcaption", {class: "muted small"}, caption),
        ...SIZES.map((size) =>
          element(
            document,
            "div",
            {class: size.name},
            picture(figures, {set, place, named, judged}, size, `${indicator.title}: ${caption}`, screen),
          ),
        ),
      ),
    without.length > 0 &&
      element(
        document,
        "p",
        {class: "muted small"},
        t("indicator.named.missing", {cities: formatList(locale, without)}),
      ),
  );
}

function few({drawn, indicator: {decimals, unit}}: IndicatorFigures, stratum: string, screen: Screen): Element {
  const cities = drawn.map(({city, row}) => ({name: city.name, value: row.value, period: row.period}));
  const sentence = indicatorFewSentence({format: {decimals, unit: unit.label}, stratum, cities}, screen);
  return element(screen.document, "div", {class: "spread"}, element(screen.document, "p", {class: "set"}, sentence));
}

function sentenceOf(
  {indicator, distribution}: IndicatorFigures,
  set: readonly CityFigure[],
  {place, stratum}: {place: string | null; stratum: string | null},
  screen: Screen,
): string {
  const fact = {
    format: {decimals: indicator.decimals, unit: indicator.unit.label},
    place,
    stratum,
    count: set.length,
    median:
      quantile(
        set.map(({row}) => row.value),
        0.5,
      ) ?? 0,
    all: {count: distribution.count, median: distribution.median},
    named:
      set.length < MINIMUM_CITIES.rank
        ? set.map(({city, row}) => ({name: city.name, value: row.value, period: row.period}))
        : null,
  };
  return indicatorSetSentence(fact, screen);
}

interface Drawn {
  set: readonly CityFigure[];
  place: string | null;
  named: readonly NamedCity[];
  /** May one end be said to be better? As for all cities, so that the picture does not turn round with the choice. */
  judged: boolean;
}

function picture(
  {indicator, distribution, drawn}: IndicatorFigures,
  {set, place, named, judged}: Drawn,
  {width, height, more}: {width: number; height: number; more: number},
  label: string,
  {document, t, locale}: Screen,
): Element {
  const {scale, references, decimals} = indicator;
  const direction = judged ? indicator.direction : "neutral";
  const format = {decimals, unit: indicator.unit.label};
  const {start, stop, below, above, count} = distribution;
  const inside = new Set(set);
  const half = quartiles(set.map(({row}) => row.value));
  const beyond = (cities: number) => (cities === 0 ? "" : t("parallels.beyond", {count: cities}));
  const highlights = named.flatMap(({city, index, row}) =>
    row
      ? [{text: `${city.name} ${formatValue(locale, row.value, {...format, unit: ""})}`, value: row.value, index}]
      : [],
  );
  const median = half && formatValue(locale, half.median, format);
  return distributionChart(
    drawn.map((figure) => ({value: figure.row.value, faint: !inside.has(figure)})),
    {
      document,
      width,
      height: (count < FEW ? LOW : height) + more * highlights.length,
      label,
      locale,
      format,
      scale,
      direction,
      directionText: t(`direction.${direction}`),
      domain: [start, stop],
      quartiles: half,
      medianText:
        median === null
          ? ""
          : place === null
            ? t("indicator.median", {value: median})
            : t("indicator.median.set", {place, value: median}),
      belowText: beyond(below),
      aboveText: beyond(above),
      references,
      highlights,
    },
  );
}
