import type {FigureKey} from "../query/figureOf.ts";

/** The figure that an address asks for, by its query; null where it names none. */
export function figureAsked(search: string): FigureKey | null {
  const asked = new URLSearchParams(search);
  const [city, indicator] = [asked.get("city"), asked.get("indicator")];
  if (!city || !indicator) return null;
  const rest = ["period", "source"].flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : []));
  return {city, indicator, ...Object.fromEntries(rest)} as FigureKey;
}
