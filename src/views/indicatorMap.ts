import type {DotMapOptions, DotMapRow} from "../charts/dotMap.ts";
import {dotMap} from "../charts/dotMap.ts";
import {element} from "../charts/element.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Group} from "../methods/quantile.ts";
import {groups} from "../methods/quantile.ts";
import {round} from "../format/round.ts";
import type {Database} from "../query/database.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import {indicatorStandings} from "./indicatorStandings.ts";
import {quarterMark, QUARTERS, quarterSign} from "./quarters.ts";
import type {Screen} from "./screen.ts";

/** The picture has no texts, so it is drawn once and scaled. */
const WIDTH = 700;
/** Cities further apart than so many degrees of longitude are shown on the whole world. */
const WIDE = 150;

/**
 * All cities of an indicator where they lie, in four classes of equal numbers, with a key that says from where to where each
 * goes and, where permitted use allows quarters to be named, which it is. Null where there are too few to compare.
 */
export async function indicatorMap(
  db: Database,
  {indicator: id, land}: {indicator: string; land: DotMapOptions["land"]},
  {document, t, locale}: Screen,
): Promise<Element | null> {
  const figures = await indicatorFigures(db, id);
  if (!figures || figures.distribution.count < MINIMUM_CITIES.rank) return null;
  const {drawn, indicator} = figures;
  const {permission} = indicatorStandings(figures, drawn);
  const {decimals, direction, unit} = indicator;
  const printed = drawn.map(({row}) => round(row.value, decimals));
  const classes = groups(printed, permission.judged ? direction : "neutral");
  const grouped = classes.some((group) => group !== null);
  const order: readonly (Group | null)[] = grouped ? QUARTERS : [null];
  const rows = drawn.flatMap(({city: {lat, lon}}, index): DotMapRow[] =>
    lat === null || lon === null ? [] : [{lat, lon, kind: order.indexOf(classes[index]!)}],
  );
  const east = rows.map(({lon}) => lon);
  const world = Math.max(...east) - Math.min(...east) > WIDE;
  const picture = dotMap(rows, {
    document,
    land,
    width: WIDTH,
    height: Math.round(WIDTH * (world ? 0.46 : 0.6)),
    label: t("indicator.map.label"),
    extent: world ? "world" : "rows",
    kinds: order.map((group) => ({label: "", ...quarterSign(group, permission.judged)})),
  });
  const entry = (group: Group) => {
    const values = printed.filter((_, index) => classes[index] === group);
    const range = t("indicator.cities.range", {
      low: formatNumber(locale, Math.min(...values), decimals),
      high: formatValue(locale, Math.max(...values), {decimals, unit: unit.label}),
    });
    const name = permission.quartile === null && t(`group.${permission.judged ? "judged" : "neutral"}.${group}`);
    return element(
      document,
      "li",
      null,
      quarterMark(document, group, permission.judged),
      name ? t("indicator.map.named", {name, range}) : range,
    );
  };
  const present = QUARTERS.filter((group) => classes.includes(group));
  return element(
    document,
    "figure",
    {class: "map-figure"},
    picture,
    grouped
      ? element(document, "figcaption", null, element(document, "ul", {class: "key"}, ...present.map(entry)))
      : element(document, "figcaption", {class: "muted small"}, t("indicator.map.ungrouped")),
  );
}
