import type {FigureKey} from "../query/figureOf.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The address of one figure: of what pages show for a city, indicator and period (that of the reference year where none is said), or of what a source says. */
export function figureUrl(
  {city, indicator, period, source}: FigureKey,
  screen: Pick<Screen, "base" | "locale">,
): string {
  const query = new URLSearchParams({city, indicator, ...(period && {period}), ...(source && {source})});
  return `${pageUrl(screen, "figure/")}?${query.toString()}`;
}
