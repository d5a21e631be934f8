import type {FigureKey} from "../query/figureOf.ts";

/** The figure that an address asks for, by its query; null where it names none. */
export function figureAsked(search: string): FigureKey | null {
  const asked = new URLSearchParams(search);
  const [city, indicator, period] = ["city", "indicator", "period"].map((name) => asked.get(name));
  if (!city || !indicator || !period) return null;
  return {city, indicator, period, source: asked.get("source") ?? undefined};
}
