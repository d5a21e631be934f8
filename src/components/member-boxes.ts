/** Which cities of a group stand side by side. */
import {element} from "../charts/element.ts";
import {byName} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import type {Translator} from "../i18n/translator.ts";
import type {City} from "../model/city.ts";

/**
 * A box for each city of a group, by name; so many at most can be ticked. Those of `first` are ticked already, then the
 * cities in their order, up to as many.
 */
export function memberBoxes(
  members: readonly City[],
  {first, most, locale, t}: {first: readonly string[]; most: number; locale: string; t: Translator},
): Element {
  const ids = members.map(({id}) => id);
  const ticked = new Set([...first.filter((id) => ids.includes(id)), ...ids].slice(0, most));
  const boxes = [...members]
    .sort(byName(locale))
    .map(({id, name, country}) =>
      element(
        document,
        "label",
        null,
        element(document, "input", {type: "checkbox", name: "member", value: id, checked: ticked.has(id)}),
        element(document, "span", null, name, element(document, "small", null, ` ${countryName(locale, country)}`)),
      ),
    );
  const legend = element(document, "legend", null, t("groups.members", {count: members.length, most}));
  const fieldset = element(document, "fieldset", {class: "members"}, legend, ...boxes);
  const limit = () => {
    const full = tickedMembers(fieldset).length >= most;
    for (const box of inputs(fieldset)) box.disabled = full && !box.checked;
  };
  fieldset.addEventListener("change", limit);
  limit();
  return fieldset;
}

/** The ids of the ticked cities, by name. */
export function tickedMembers(root: Element): string[] {
  return inputs(root).flatMap(({checked, value}) => (checked ? value : []));
}

function inputs(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>("input[name=member]")];
}
