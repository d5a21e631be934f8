import type {Indicator} from "./indicator.ts";

/** What the unit's label calls money that each country counts in its own. */
const NATIONAL = "national currency";
/** By country of which there are such figures (ISO 3166-1 alpha-2), its money (ISO 4217). */
const CURRENCIES: Readonly<Record<string, string>> = {AU: "AUD", PR: "USD", US: "USD"};

/** The indicator as figures of one country are told: money by its code, where the unit is national currency; else as it is. */
export function inCurrency<One extends Pick<Indicator, "unit">>(indicator: One, country: string): One {
  const {label} = indicator.unit;
  const currency = CURRENCIES[country];
  if (currency === undefined || !label.includes(NATIONAL)) return indicator;
  return {...indicator, unit: {...indicator.unit, label: label.replace(NATIONAL, currency)}};
}
