/** The panel of groups: what it offers, and what becomes of the group that is taken. */
import {element} from "../charts/element.ts";
import {byName} from "../format/collation.ts";
import {countryName} from "../format/country.ts";
import type {Translator} from "../i18n/translator.ts";
import type {City} from "../model/city.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import {cities as citiesOf} from "../query/cities.ts";
import type {CompareState} from "./compare-state.ts";
import type {GroupChoice, RegistryGroup} from "./groupMembers.ts";
import {groupChoice, groupMembers} from "./groupMembers.ts";
import type {LiveView} from "./live-view.ts";
import {pastedList, repairedList} from "./pasted-list.ts";
import {registry} from "./registry.ts";

type Tell = (content: string | Node) => void;

/** Fills the panel, at each opening anew, since the first city may be another; takes a group when the reader says so. */
export async function openGroups(state: CompareState): Promise<void> {
  const panel = state.root.querySelector<HTMLElement>(".groups .panel")!;
  const group = panel.querySelector<HTMLSelectElement>("[name=group]")!;
  const {value} = group;
  if (panel.dataset.name === undefined) listen(state, panel);
  panel.dataset.name = state.comparison.name ?? "";
  const t = await state.words();
  try {
    group.replaceChildren(...offers(state, await registered(state), t));
  } catch (error) {
    group.replaceChildren(element(document, "option", {value: "pasted"}, t("groups.pasted")));
    teller(panel)(t("groups.failed", {reason: reasonOf(error)}));
  }
  if ([...group.options].some((option) => option.value === value)) group.value = value;
  group.dispatchEvent(new Event("change"));
}

function listen(state: CompareState, panel: HTMLElement): void {
  const [form, call] = panel.querySelectorAll("form");
  const group = panel.querySelector<HTMLSelectElement>("[name=group]")!;
  const pasted = panel.querySelector<HTMLTextAreaElement>("[name=pasted]")!;
  const tell = teller(panel);
  group.addEventListener("change", () => {
    pasted.closest("label")!.hidden = group.value !== "pasted";
  });
  form!.addEventListener("submit", (event) => {
    event.preventDefault();
    tell("");
    take(state, group.value, tell).catch(async (error: unknown) =>
      tell((await state.words())("groups.failed", {reason: reasonOf(error)})),
    );
  });
  panel.addEventListener("click", ({target}) => {
    const {instead, value} = (target as HTMLButtonElement).dataset;
    if (instead === undefined || value === undefined) return;
    pasted.value = repairedList(pasted.value, instead, value);
    form!.requestSubmit();
  });
  call!.addEventListener("submit", (event) => {
    event.preventDefault();
    close(state);
  });
}

function teller(panel: HTMLElement): Tell {
  return (content) => {
    const place = panel.querySelector<HTMLElement>("[data-shows=pasted]")!;
    place.replaceChildren(content);
    place.hidden = content === "";
  };
}

async function take(state: CompareState, group: string, tell: Tell): Promise<void> {
  if (group === "peers") return takePeers(state, tell);
  if (group === "pasted") return takePasted(state, tell);
  const members = groupMembers(group as RegistryGroup, await registered(state));
  await choose(state, groupChoice(group as RegistryGroup, members));
  close(state);
}

/** What is clear is taken; the panel stays open for what is not. */
async function takePasted(state: CompareState, tell: Tell): Promise<void> {
  const text = state.root.querySelector<HTMLTextAreaElement>("[name=pasted]")!.value;
  const {content, ids} = pastedList(text, await registry(state.known.registry), await state.words());
  tell(content);
  if (ids.length === 0) return;
  const all = new Map((await citiesOf(await database())).map((city) => [city.id, city]));
  await choose(
    state,
    groupChoice(
      null,
      ids.flatMap((id) => all.get(id) ?? []),
    ),
  );
  if (content === "") close(state);
}

async function takePeers(state: CompareState, tell: Tell): Promise<void> {
  const [city] = state.comparison.cities;
  if (city === undefined) return;
  const [{peersOf}, db] = await Promise.all([import("../views/peersOf.ts"), database()]);
  const {peers} = await peersOf(db, city);
  if (peers.length === 0) {
    const t = await state.words();
    return tell(t("groups.peers.none", {city: state.known.names.get(city) ?? city}));
  }
  const cities = [city, ...peers.map(({id}) => id)].slice(0, MOST_CITIES);
  await choose(state, {cities, against: "peers", list: []});
  close(state);
}

/** A name that the group before had is not the new one's; one that was given since the panel was opened is. */
async function choose(state: CompareState, choice: GroupChoice): Promise<void> {
  for (const [id, name] of await registry(state.known.registry)) state.known.names.set(id, name);
  const panel = state.root.querySelector<HTMLElement>(".groups .panel")!;
  const {name} = state.comparison;
  state.change({...choice, name: name === (panel.dataset.name || null) ? null : name});
}

function close({root}: CompareState): void {
  const drop = root.querySelector<HTMLDetailsElement>(".groups")!;
  drop.open = false;
  drop.querySelector("summary")!.focus();
}

function database(): ReturnType<LiveView["prepare"]> {
  return document.querySelector<LiveView>("live-view")!.prepare();
}

/** The cities of which there is any figure. */
async function registered({known}: CompareState): Promise<City[]> {
  const [all, list] = await Promise.all([citiesOf(await database()), registry(known.registry)]);
  const silent = new Set(list.flatMap(([id, , , indicators]) => (indicators === 0 ? [id] : [])));
  return all.filter(({id}) => !silent.has(id));
}

function offers({comparison: {cities}, known, locale}: CompareState, all: readonly City[], t: Translator): Element[] {
  const option = (value: string, name: string, count?: number) =>
    element(document, "option", {value}, count === undefined ? name : t("against.place", {name, count}));
  const places = (kind: "country" | "region" | "subregion", nameOf: (key: string) => string) =>
    [...Map.groupBy(all, (city) => city[kind])]
      .flatMap(([key, own]) => (key === null ? [] : [{key, name: nameOf(key), count: own.length}]))
      .sort(byName(locale))
      .map(({key, name, count}) => option(`${kind}:${key}`, name, count));
  const [first] = cities;
  const capitals = all.filter(({capital}) => capital).length;
  return [
    ...(first === undefined ? [] : [option("peers", t("against.peers", {city: known.names.get(first) ?? first}))]),
    option("capitals", t("groups.capitals"), capitals),
    option("pasted", t("groups.pasted")),
    element(
      document,
      "optgroup",
      {label: t("groups.regions")},
      ...places("region", (key) => key),
      ...places("subregion", (key) => key),
    ),
    element(
      document,
      "optgroup",
      {label: t("groups.countries")},
      ...places("country", (key) => countryName(locale, key)),
    ),
  ];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
