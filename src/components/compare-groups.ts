/** The panel of groups: what it offers, and what becomes of the group that is taken. */
import {element} from "../charts/element.ts";
import type {Translator} from "../i18n/translator.ts";
import type {TiedGroup} from "../model/comparison.ts";
import {MOST_CITIES} from "../model/comparison.ts";
import {cities as citiesOf} from "../query/cities.ts";
import type {CompareState} from "./compare-state.ts";
import {groupOffers} from "./group-offers.ts";
import {groupSets, isTied} from "./group-sets.ts";
import type {GroupSets} from "./group-sets.ts";
import type {GroupChoice, RegistryGroup} from "./groupMembers.ts";
import {groupChoice, groupMembers} from "./groupMembers.ts";
import type {LiveView} from "./live-view.ts";
import {memberBoxes, tickedMembers} from "./member-boxes.ts";
import {pastedList, repairedList} from "./pasted-list.ts";
import {cityList} from "./citylist/cityList.ts";

type Tell = (content: string | Node) => void;

/** What the panel offers since it was opened last. */
const offered = new WeakMap<CompareState, {sets: GroupSets; t: Translator}>();

/** Fills the panel, at each opening anew, since the first city may be another; takes a group when the reader says so. */
export async function openGroups(state: CompareState): Promise<void> {
  const panel = state.root.querySelector<HTMLElement>(".groups .panel")!;
  const group = panel.querySelector<HTMLSelectElement>("[name=group]")!;
  const {value} = group;
  if (panel.dataset.name === undefined) listen(state, panel);
  panel.dataset.name = state.comparison.name ?? "";
  const t = await state.words();
  try {
    const sets = await groupSets(state, await database());
    offered.set(state, {sets, t});
    group.replaceChildren(...groupOffers(state, sets, t));
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
    showMembers(state, panel, group.value);
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

/** Of a group of ties the reader chooses who stands side by side; the first city stands beside its sisters. */
function showMembers(state: CompareState, panel: HTMLElement, group: string): void {
  const place = panel.querySelector<HTMLElement>("[data-shows=members]")!;
  const {sets, t} = offered.get(state) ?? {};
  const members = isTied(group) ? sets?.tied.get(group) : undefined;
  place.replaceChildren();
  if (!t || !members) return;
  const most = group === "sisters" ? MOST_CITIES - 1 : MOST_CITIES;
  place.append(memberBoxes(members, {first: state.comparison.cities, most, locale: state.locale, t}));
}

async function take(state: CompareState, group: string, tell: Tell): Promise<void> {
  if (group === "peers") return takePeers(state, tell);
  if (group === "pasted") return takePasted(state, tell);
  if (isTied(group)) return takeTied(state, group, tell);
  const {sets} = offered.get(state)!;
  const members = groupMembers(group as RegistryGroup, sets.all);
  await choose(state, groupChoice(group as RegistryGroup, members));
  close(state);
}

/** What is clear is taken; the panel stays open for what is not. */
async function takePasted(state: CompareState, tell: Tell): Promise<void> {
  const text = state.root.querySelector<HTMLTextAreaElement>("[name=pasted]")!.value;
  const {content, ids} = await pastedList(text, await cityList(), await state.words());
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

async function takeTied(state: CompareState, group: TiedGroup, tell: Tell): Promise<void> {
  const ticked = tickedMembers(state.root.querySelector(".groups .panel")!);
  if (ticked.length === 0) return tell((await state.words())("groups.members.none"));
  const cities = group === "sisters" ? [state.comparison.cities[0]!, ...ticked] : ticked;
  await choose(state, {cities, against: group, list: []});
  close(state);
}

/** A name that the group before had is not the new one's; one that was given since the panel was opened is. */
async function choose(state: CompareState, choice: GroupChoice): Promise<void> {
  const list = await cityList();
  for (const [id, [, name]] of await list.named([...choice.cities, ...choice.list])) state.known.names.set(id, name);
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

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
