/** What the panel of groups offers, as the options of its list. */
import {element} from "../charts/element.ts";
import {byName} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import type {Translator} from "../i18n/translator.ts";
import type {CompareState} from "./compare-state.ts";
import type {GroupSets} from "./group-sets.ts";

/** Each group with how many cities it has; what depends upon a first city is offered where there is one. */
export function groupOffers(
  {comparison: {cities}, known, locale}: CompareState,
  {all, tied}: GroupSets,
  t: Translator,
): Element[] {
  const option = (value: string, name: string, count?: number) =>
    element(document, "option", {value}, count === undefined ? name : t("against.place", {name, count}));
  const places = (kind: "country" | "region" | "subregion", nameOf: (key: string) => string) =>
    [...Map.groupBy(all, (city) => city[kind])]
      .flatMap(([key, own]) => (key === null ? [] : [{key, name: nameOf(key), count: own.length}]))
      .sort(byName(locale))
      .map(({key, name, count}) => option(`${kind}:${key}`, name, count));
  const group = (label: string, ...options: Element[]) => element(document, "optgroup", {label}, ...options);
  const [first] = cities;
  const city = first === undefined ? "" : (known.names.get(first) ?? first);
  const sisters = tied.get("sisters")?.length ?? 0;
  const ofFirst =
    sisters > 0
      ? option("sisters", t("against.sisters", {city}), sisters)
      : element(document, "option", {value: "sisters", disabled: true}, t("groups.sisters.none", {city}));
  return [
    ...(first === undefined ? [] : [option("peers", t("against.peers", {city})), ofFirst]),
    option("capitals", t("groups.capitals"), all.filter(({capital}) => capital).length),
    option("pasted", t("groups.pasted")),
    group(
      t("networks.title"),
      ...[...known.networks.values()].map(({id, name}) =>
        option(`network:${id}`, name, tied.get(`network:${id}`)!.length),
      ),
    ),
    group(t("groups.regions"), ...places("region", (key) => key), ...places("subregion", (key) => key)),
    group(t("groups.countries"), ...places("country", (key) => countryName(locale, key))),
  ];
}
