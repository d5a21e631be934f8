import type {CardSpread} from "../charts/linkCard.ts";
import {linkCard} from "../charts/linkCard.ts";
import type {Strip} from "../charts/strip.ts";
import {formatList} from "../format/list.ts";
import {formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {publisherName} from "../format/publisher.ts";
import type {Database} from "../query/database.ts";
import {definitions} from "../query/definitions.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {sources} from "../query/sources.ts";
import type {IndicatorFigures} from "./indicatorFigures.ts";
import {indicatorFigures} from "./indicatorFigures.ts";
import type {Screen} from "./screen.ts";

/** The picture of a link to an indicator: what it asks, and how its cities lie in the reference year; the question alone where none may stand beside others. */
export async function indicatorCard(
  db: Database,
  {indicator: id}: {indicator: string},
  screen: Screen,
): Promise<SVGSVGElement> {
  const [all, about, figures, origins] = await Promise.all([
    everyIndicator(db),
    definitions(db),
    indicatorFigures(db, {indicator: id, stratum: ""}),
    sources(db),
  ]);
  const indicator = all.find((one) => one.id === id);
  if (!indicator) throw new Error(`indicatorCard: expected the id of an indicator; received "${id}"`);
  const used = new Set(figures?.drawn.map(({row}) => row.source));
  const publishers = origins.filter((source) => used.has(source.id)).map(({publisher}) => publisherName(publisher));
  return linkCard(
    {
      title: indicator.title,
      about: about.find((one) => one.indicator === id)?.question ?? "",
      shows: figures ? spreadOf(figures, publishers, screen) : [],
      foot: cardFoot(db, screen),
    },
    screen.document,
  );
}

function spreadOf(figures: IndicatorFigures, publishers: readonly string[], {locale, t}: Screen): CardSpread {
  const {indicator, distribution} = figures;
  const {count, year, start, stop} = distribution;
  const format = {decimals: indicator.decimals, unit: indicator.unit.label};
  const [low, high] = [start, stop].map((value) => formatValue(locale, value, format)) as [string, string];
  return {
    caption: `${t("parallels.cities", {count})} · ${formatYear(locale, year)}`,
    ends: indicator.direction === "lower-is-better" ? [high, low] : [low, high],
    note: formatList(locale, [...new Set(publishers)]),
    strip: figuresStrip(figures, []),
  };
}

/** The strip of the figures that may be held against one another, with a dot at each of some values. */
export function figuresStrip({indicator, distribution}: IndicatorFigures, dots: readonly number[]): Strip {
  const {start, stop, lower, upper, values, below, above} = distribution;
  return {
    direction: indicator.direction,
    scale: indicator.scale,
    start,
    stop,
    band: {lower, upper},
    all: values,
    below,
    above,
    references: [],
    values: dots,
  };
}

/** What stands at the foot of every card: whose it is, and of which release. */
export function cardFoot({release}: Database, {t}: Screen): readonly [string, string] {
  return [t("site.name"), t("footer.release", {release: release.release})];
}
