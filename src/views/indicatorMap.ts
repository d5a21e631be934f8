import type {DotMapOptions, DotMapRow} from "../charts/dotMap.ts";
import {dotMap} from "../charts/dotMap.ts";
import {element} from "../charts/element.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {round} from "../format/round.ts";
import {paragraph} from "../format/sentences/voice.ts";
import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Group} from "../methods/quantile.ts";
import {groups} from "../methods/quantile.ts";
import type {Strata} from "../model/stratum.ts";
import {strataOf} from "../model/stratum.ts";
import type {Database} from "../query/database.ts";
import type {CityFigure, IndicatorFigures} from "./indicatorFigures.ts";
import {indicatorStrata} from "./indicatorFigures.ts";
import {indicatorStandings} from "./indicatorStandings.ts";
import {quarterMark, QUARTERS, quarterSign} from "./quarters.ts";
import type {Screen} from "./screen.ts";

/** The picture has no texts, so it is drawn once and scaled. */
const WIDTH = 700;
/** Whose signs lie over whose: cities of no class last. */
const ORDER: readonly (Group | null)[] = [...QUARTERS, null];
/** Cities further apart than so many degrees of longitude are shown on the whole world. */
const WIDE = 150;

/** A city with the class of its value among those of its stratum. */
interface Classed extends CityFigure {
  printed: number;
  group: Group | null;
}

/**
 * All cities of an indicator where they lie, in four classes of equal numbers, of several strata each within its own. Where
 * permitted use allows quarters to be named the key says which a class is, and of one stratum from where to where it goes.
 * Null where there are too few to compare.
 */
export async function indicatorMap(
  db: Database,
  {indicator: id, land}: {indicator: string; land: DotMapOptions["land"]},
  screen: Screen,
): Promise<Element | null> {
  const {document, t} = screen;
  const strata = await indicatorStrata(db, id);
  if (strata.reduce((sum, {drawn}) => sum + drawn.length, 0) < MINIMUM_CITIES.rank) return null;
  const allowed = strata.map((figures) => indicatorStandings(figures, figures.drawn).permission);
  const judged = allowed.every((permission) => permission.judged);
  const classes = strata.map((figures) => classed(figures, judged));
  const all = classes.flat();
  const present = QUARTERS.filter((wanted) => all.some(({group}) => group === wanted));
  const named = classes.every(
    (own, index) => own.every(({group}) => group === null) || allowed[index]!.quartile === null,
  );
  const order = ORDER.filter((wanted) => all.some(({group}) => group === wanted));
  const rows = all.flatMap(({city: {lat, lon}, group}): DotMapRow[] =>
    lat === null || lon === null ? [] : [{lat, lon, kind: order.indexOf(group)}],
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
    kinds: order.map((group) => ({label: "", ...quarterSign(group, judged)})),
  });
  const several = strata.length > 1;
  const caption =
    present.length === 0
      ? element(document, "figcaption", {class: "muted small"}, t("indicator.map.ungrouped"))
      : element(
          document,
          "figcaption",
          null,
          several && element(document, "p", null, about(strataOf(strata[0]!.indicator)!, named, screen)),
          (named || !several) && key(present, {all, named, judged, several}, strata[0]!, screen),
        );
  return element(document, "figure", {class: "map-figure"}, picture, caption);
}

/** That a city is held against those of its own stratum, and which way the signs go where they bear no name. */
function about(strata: Strata, named: boolean, {t}: Screen): string {
  return paragraph(t(`indicator.map.strata.${strata}`), !named && t("indicator.map.larger"));
}

function classed({drawn, indicator: {decimals, direction}}: IndicatorFigures, judged: boolean): Classed[] {
  const printed = drawn.map(({row}) => round(row.value, decimals));
  const classes = groups(printed, judged ? direction : "neutral");
  return drawn.map((figure, index) => ({...figure, printed: printed[index]!, group: classes[index]!}));
}

function key(
  present: readonly Group[],
  {all, named, judged, several}: {all: readonly Classed[]; named: boolean; judged: boolean; several: boolean},
  {indicator: {decimals, unit}}: IndicatorFigures,
  {document, t, locale}: Screen,
): Element {
  const entries = present.map((group) => {
    const values = all.filter((one) => one.group === group).map(({printed}) => printed);
    const range = t("indicator.cities.range", {
      low: formatNumber(locale, Math.min(...values), decimals),
      high: formatValue(locale, Math.max(...values), {decimals, unit: unit.label}),
    });
    const name = t(`group.${judged ? "judged" : "neutral"}.${group}`);
    const text = several ? name : named ? t("indicator.map.named", {name, range}) : range;
    return element(document, "li", null, quarterMark(document, group, judged), text);
  });
  return element(document, "ul", {class: "key"}, ...entries);
}
