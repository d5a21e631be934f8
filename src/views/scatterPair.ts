import {MINIMUM_CITIES} from "../methods/constants.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Reference} from "../query/reference.ts";
import {chosenIndicators} from "./standings.ts";

/** What stands against one another where the reader has chosen nothing, if the cities have it. */
const DEFAULTS = ["gdp-per-inhabitant", "pm25"];

/**
 * The two indicators of the scatter: the first two that the reader has chosen; else the first of the theme, of the defaults
 * and of the other headlines, those before others of which half of the chosen cities have a figure. Only indicators of which
 * enough cities have one; null where there are no two.
 */
export function scatterPair(
  all: readonly Indicator[],
  references: ReadonlyMap<string, ReadonlyMap<string, Reference>>,
  comparison: Pick<Comparison, "cities" | "indicators" | "theme">,
): readonly [x: Indicator, y: Indicator] | null {
  const drawable = new Set(drawnIndicators(all, references));
  const isCommon = ({id}: Indicator) =>
    2 * comparison.cities.filter((city) => references.get(id)?.has(city)).length >= comparison.cities.length;
  const isDrawn = (one: Indicator) => drawable.has(one);
  const named = comparison.indicators.length > 0 ? chosenIndicators(all, comparison) : [];
  const themed = comparison.theme === null ? [] : all.filter(({theme}) => theme === comparison.theme);
  const usual = [...DEFAULTS.flatMap((id) => all.find((one) => one.id === id) ?? []), ...all.filter(isHeadline)];
  const offered = (list: readonly Indicator[]) =>
    list.filter(isDrawn).sort((a, b) => Number(isCommon(b)) - Number(isCommon(a)));
  const [x, y] = new Set([...named.filter(isDrawn), ...offered(themed), ...offered(usual)]);
  return x && y ? [x, y] : null;
}

/** Those of which enough cities have a figure to be drawn. */
export function drawnIndicators(
  all: readonly Indicator[],
  references: ReadonlyMap<string, ReadonlyMap<string, Reference>>,
): Indicator[] {
  return all.filter(({id}) => (references.get(id)?.size ?? 0) >= MINIMUM_CITIES.quartiles);
}

function isHeadline({role}: Indicator): boolean {
  return role === "core";
}
