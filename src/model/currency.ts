import type {Indicator} from "./indicator.ts";

/** By country of which there are such figures (ISO 3166-1 alpha-2), its money (ISO 4217). */
const CURRENCIES: Readonly<Record<string, string>> = {AU: "AUD", PR: "USD", US: "USD"};

/** The indicator as figures of one country are told: money by its code, where each country counts in its own; else as it is. */
export function inCurrency<One extends Pick<Indicator, "unit">>(indicator: One, country: string): One {
  const {label, money, ucum} = indicator.unit;
  const currency = CURRENCIES[country];
  if (currency === undefined || money === undefined) return indicator;
  return {...indicator, unit: {label: label.replace(money, currency), ucum}};
}
