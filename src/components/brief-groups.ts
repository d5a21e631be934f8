/** The choice of a pair of cities that are tied to one another: by lists of sister cities, or by a network. */
import {element} from "../charts/element.ts";
import {byName} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import {loadTranslator} from "../i18n/translator.ts";
import type {TiedGroup} from "../model/comparison.ts";
import {cities} from "../query/cities.ts";
import {networkOffers} from "../views/networkOffers.ts";
import {tiedCities} from "../views/tied.ts";
import type {LiveView} from "./live-view.ts";

export interface BriefGroupsOptions {
  locale: string;
  /** Whose database is asked. */
  view: LiveView;
  /** The cities chosen now. */
  chosen: {a?: string; b?: string};
  choose: (pair: {a: string; b: string}) => void;
}

interface Named {
  id: string;
  name: string;
  country: string;
}

/** Fills the three lists, each for what is chosen in the one before it, as far as the cities chosen now are in them; a press on the button chooses the pair. */
export async function openBriefGroups(root: HTMLElement, options: BriefGroupsOptions): Promise<void> {
  const {locale, view, chosen, choose} = options;
  const [db, t] = await Promise.all([view.prepare(), loadTranslator(locale)]);
  const named = new Map(
    (await cities(db)).map(({id, name, country}): [string, Named] => [
      id,
      {id, name, country: countryName(locale, country)},
    ]),
  );
  const field = (name: string) => root.querySelector<HTMLSelectElement>(`[name=${name}]`)!;
  const [group, first, second] = [field("group"), field("first"), field("second")];
  let tied: ReadonlyMap<string, readonly string[]> = new Map();
  const fill = (select: HTMLSelectElement, ids: Iterable<string>, wanted: string | undefined) => {
    const known = [...ids].flatMap((id) => named.get(id) ?? []).sort(byName(locale));
    const label = ({name, country}: Named) => `${name}, ${country}`;
    select.replaceChildren(...known.map((city) => element(document, "option", {value: city.id}, label(city))));
    if (known.some(({id}) => id === wanted)) select.value = wanted!;
  };
  const fillSecond = () => fill(second, tied.get(first.value) ?? [], chosen.b);
  const fillFirst = async () => {
    tied = await tiedCities(db, group.value as TiedGroup);
    fill(first, tied.keys(), chosen.a);
    fillSecond();
  };
  const sisters = element(document, "option", {value: "sisters"}, t("brief.groups.sisters"));
  const networks = (await networkOffers(db)).map(({id, name, cities: count}) =>
    element(document, "option", {value: `network:${id}`}, t("against.place", {name, count})),
  );
  const before = group.value;
  group.replaceChildren(sisters, ...networks);
  if (before !== "") group.value = before;
  group.onchange = () => void fillFirst();
  first.onchange = fillSecond;
  root.querySelector("form")!.onsubmit = (event) => {
    event.preventDefault();
    if (first.value !== "" && second.value !== "") choose({a: first.value, b: second.value});
  };
  await fillFirst();
}
