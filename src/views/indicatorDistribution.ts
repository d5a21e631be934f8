import {distributionChart} from "../charts/distributionChart.ts";
import {element} from "../charts/element.ts";
import {formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Database} from "../query/database.ts";
import type {Positions} from "./positions.ts";
import {positions} from "./positions.ts";
import type {Screen} from "./screen.ts";

/** The picture is drawn for each kind of screen; the style sheet shows one of them. */
const SIZES = [
  {name: "narrow", width: 328, height: 200},
  {name: "medium", width: 700, height: 230},
  {name: "wide", width: 1040, height: 230},
] as const;
/** Heaps of fewer cities than this are low, so the picture is. */
const FEW = 100;
const LOW = 130;

/**
 * How the cities of an indicator lie in its reference year, with the middle half and the cited values. Null where there are
 * too few to compare, and where half of them are equal.
 */
export async function indicatorDistribution(
  db: Database,
  {indicator}: {indicator: string},
  screen: Screen,
): Promise<Element | null> {
  const {document, t, locale} = screen;
  const all = (await positions(db)).get(indicator);
  if (!all || all.distribution.count < MINIMUM_CITIES.rank || all.distribution.lower === all.distribution.upper)
    return null;
  const {unit, scale} = all.indicator;
  const {year, count, level} = all.distribution;
  const about = [
    unit.label,
    formatYear(locale, year),
    level !== "city" && t(`level.${level}`),
    t("parallels.cities", {count}),
    scale === "log" && t("parallels.scale.log"),
  ];
  const caption = about.filter(Boolean).join(" · ");
  return element(
    document,
    "figure",
    {class: "sizes"},
    element(document, "figcaption", {class: "muted small"}, caption),
    ...SIZES.map(({name, width, height}) =>
      element(
        document,
        "div",
        {class: name},
        picture(all, {width, height: count < FEW ? LOW : height}, `${all.indicator.title}: ${caption}`, screen),
      ),
    ),
  );
}

function picture(
  {indicator, distribution, byCity}: Positions,
  size: {width: number; height: number},
  label: string,
  {document, t, locale}: Screen,
): Element {
  const {direction, scale, references, decimals} = indicator;
  const format = {decimals, unit: indicator.unit.label};
  const {lower, median, upper, start, stop, below, above, count, level} = distribution;
  const rows = [...byCity.values()].filter(({row}) => row.level === level).map(({row}) => row);
  const beyond = (cities: number) => (cities === 0 ? "" : t("parallels.beyond", {count: cities}));
  return distributionChart(rows, {
    document,
    ...size,
    label,
    locale,
    format,
    scale,
    direction,
    directionText: t(`direction.${direction}`),
    domain: [start, stop],
    quartiles: count < MINIMUM_CITIES.quartiles ? null : {lower, median, upper},
    medianText: t("indicator.median", {value: formatValue(locale, median, format)}),
    belowText: beyond(below),
    aboveText: beyond(above),
    references,
    highlights: [],
  });
}
