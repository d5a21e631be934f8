import {element} from "../charts/element.ts";
import {collator} from "../format/collation.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {newest} from "../methods/referencePeriod.ts";
import type {Observation} from "../model/observation.ts";
import {ELIGIBLE_STATUSES} from "../model/status.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {observationsByIndicator} from "../query/observationsByIndicator.ts";
import {cityUrl} from "./cityUrl.ts";
import type {IndicatorFigures} from "./indicatorFigures.ts";
import {indicatorStrata} from "./indicatorFigures.ts";
import type {Screen} from "./screen.ts";

/** Of so many cities of a reason the largest are named. */
const NAMED = 200;

const REASONS = ["retired", "level", "status", "window", "forecast", "missing"] as const;
type Reason = (typeof REASONS)[number];

/** The cities that stand in no line beside the others of their stratum, counted by reason and the largest named with what they have; null where there is none. */
export async function indicatorApart(
  db: Database,
  {indicator}: {indicator: string},
  screen: Screen,
): Promise<Element | null> {
  const {document, t, locale} = screen;
  const [strata, registry, observations, definitions] = await Promise.all([
    indicatorStrata(db, indicator),
    cities(db),
    observationsByIndicator(db, indicator),
    everyIndicator(db),
  ]);
  const {decimals, forecast, state} = definitions.find(({id}) => id === indicator)!;
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const {compare} = collator(locale);
  const apart = [...Map.groupBy(observations, ({city}) => city)].flatMap(([city, rows]) => {
    const figures = strata.find(({byCity}) => byCity.has(city)) ?? null;
    const reason = state === "retired" ? "retired" : reasonOf(city, rows, figures);
    return reason === null
      ? []
      : [{city: cityOf.get(city)!, reason, shown: figures?.byCity.get(city) ?? newest(rows, {forecast})}];
  });
  if (apart.length === 0) return null;
  const folds = REASONS.flatMap((reason) => {
    const entries = apart.filter((entry) => entry.reason === reason);
    if (entries.length === 0) return [];
    const named = entries
      .sort((a, b) => (b.city.population ?? 0) - (a.city.population ?? 0))
      .slice(0, NAMED)
      .sort((a, b) => compare(a.city.name, b.city.name));
    const others = entries.length - named.length;
    const items = named.map(({city, shown}) =>
      element(
        document,
        "li",
        null,
        element(document, "a", {href: cityUrl(screen, city)}, city.name),
        shown &&
          element(
            document,
            "small",
            null,
            ` ${formatNumber(locale, shown.value, decimals)} (${formatPeriod(locale, shown.period)})`,
          ),
      ),
    );
    const summary = element(document, "summary", null, t(`indicator.apart.${reason}`, {count: entries.length}));
    const more = others > 0 && element(document, "li", {class: "muted"}, t("picture.more", {count: others}));
    return [element(document, "details", null, summary, element(document, "ul", {class: "names"}, ...items, more))];
  });
  return element(document, "div", {class: "apart"}, ...folds);
}

/** Why a city is not among those that stand side by side; null where it is. */
function reasonOf(city: string, rows: readonly Observation[], figures: IndicatorFigures | null): Reason | null {
  const standing = figures?.byCity.get(city);
  if (standing) return standing.level === figures!.distribution.level ? null : "level";
  const values = rows.filter(({value}) => value !== null);
  if (values.length === 0) return "missing";
  if (values.every(({status}) => status === "F")) return "forecast";
  return values.some(({status}) => ELIGIBLE_STATUSES.includes(status)) ? "window" : "status";
}
