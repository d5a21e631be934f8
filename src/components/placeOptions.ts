import {element} from "../charts/element.ts";
import type {IndicatorOffer} from "../views/indicatorOffer.ts";

/** The entries of the list of regions: all of them first. None where there is nothing to choose between. */
export function regionOptions(document: Document, offer: IndicatorOffer | null): HTMLElement[] {
  if (offer === null) return [];
  const entries = offer.regions.flatMap(({region, label}) => (region === null ? [] : {value: region, label}));
  return [{value: "", label: offer.all}, ...entries].map((entry) => option(document, entry));
}

/** Those of the list of countries: all of them first, then each under its region (`data-region`), which is none for the last. */
export function countryOptions(
  document: Document,
  offer: IndicatorOffer | null,
  words: {countries: string},
): HTMLElement[] {
  if (offer === null) return [];
  const groups = offer.regions.map(({region, name, countries}) =>
    element(
      document,
      "optgroup",
      {label: name, "data-region": region},
      ...countries.map(({country, label}) => option(document, {value: country, label})),
    ),
  );
  return [option(document, {value: "", label: words.countries}), ...groups];
}

function option(document: Document, {value, label}: {value: string; label: string}): HTMLElement {
  return element(document, "option", {value}, label);
}
