import type {Attributes} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {countryName} from "../format/country.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {peersOf} from "./peersOf.ts";
import {traitName} from "./peerTraits.ts";
import type {Screen} from "./screen.ts";

/** Boxes for what the peers of a city are compared on: the dimensions for which it has a figure, and its country; null where it has no peers. */
export async function cityPeerChoice(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document, t, locale} = screen;
  const [{peers, used}, all, [home]] = await Promise.all([peersOf(db, city), indicators(db), citiesById(db, [city])]);
  if (peers.length === 0) return null;
  const box = (attributes: Attributes, text: string, label: Attributes | null = null) =>
    element(
      document,
      "label",
      label,
      element(document, "input", {type: "checkbox", autocomplete: "off", ...attributes}),
      ` ${text}`,
    );
  return element(
    document,
    "fieldset",
    null,
    element(document, "legend", null, t("peers.choose")),
    ...used.map((id) => box({name: "without", value: id, checked: true}, traitName(id, all, screen))),
    box({name: "within"}, t("peers.same-country", {country: countryName(locale, home!.country)}), {class: "within"}),
  );
}
