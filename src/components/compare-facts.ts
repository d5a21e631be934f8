/** What the controls of the compare page say once the figures are there: how many cities have what, and what is compared. */
import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {againstSentence} from "../format/sentences/against.ts";
import type {Translator} from "../i18n/translator.ts";
import type {Comparison} from "../model/comparison.ts";
import {networkOf} from "../model/comparison.ts";
import type {AddressProblem} from "../model/comparisonAddress.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {inLanguage} from "../query/language.ts";
import type {ChoiceFacts} from "../views/choiceFacts.ts";
import {choiceFacts} from "../views/choiceFacts.ts";
import type {Option as Offer} from "./choiceOptions.ts";
import {againstOptions, indicatorText, slopeYearOptions, yearModeOptions, yearOptions} from "./choiceOptions.ts";
import type {CompareState} from "./compare-state.ts";
import {showWeights} from "./compare-weights.ts";
import {problemList} from "./compare-problems.ts";
import type {LiveView} from "./live-view.ts";
import {bySize} from "./groupMembers.ts";

/**
 * Brings the controls up to date with the figures, tells what is compared, and what of the address could not be understood.
 * False where the reader has chosen on meanwhile.
 */
export async function showFacts(
  state: CompareState,
  problems: readonly AddressProblem[],
  isCurrent: () => boolean,
): Promise<boolean> {
  const {root, comparison, locale, known} = state;
  const t = await state.words();
  const notice = problems.length > 0 ? await problemList(state, problems) : null;
  if (!isCurrent()) return false;
  if (notice) show(root, "notice", notice);
  const db = await document.querySelector<LiveView>("live-view")!.prepare();
  const facts = await choiceFacts(db, comparison);
  if (!isCurrent()) return false;
  const made = notice?.querySelector("[data-since]");
  if (made) void tellSince(made, state, db).catch(() => undefined); // the views say why not
  const voice = {t, locale};
  fill(root, "against", againstOptions(comparison, facts, known.networks.values(), voice), []);
  fill(root, "year", yearModeOptions(t), yearOptions(comparison, facts, voice), t("controls.year.group"));
  for (const end of ["from", "to"]) fill(root, end, slopeYearOptions(comparison, facts, voice), []);
  showIndicators(root, comparison, facts, t);
  if (comparison.view === "composite") await showWeights(state);
  show(root, "group", await groupText(state, db, t));
  const {cities: chosen, against, name} = comparison;
  const names = formatList(
    locale,
    chosen.map((id) => known.names.get(id) ?? id),
  );
  const network = known.networks.get(networkOf(against) ?? "")?.name ?? null;
  const held = againstSentence({against, first: facts.home, name, network, count: facts.universe}, voice);
  show(root, "status", chosen.length === 0 ? "" : `${t("controls.now", {names, count: facts.compared})} ${held}`);
  return true;
}

/** What became of the figures of the comparison since the release that its address names, in the place of what says that it does. */
async function tellSince(place: Element, state: CompareState, db: Database): Promise<void> {
  const {comparison, locale} = state;
  const {sinceRelease} = await import("../views/sinceRelease.ts");
  const selection = {release: comparison.release!, page: {page: "compare", comparison}} as const;
  const screen = {document, locale, t: await state.words(), base: import.meta.env.BASE_URL};
  place.replaceWith(await sinceRelease(inLanguage(db, locale), selection, screen));
}

function show(root: HTMLElement, name: string, content: string | Node): void {
  const place = root.querySelector<HTMLElement>(`[data-shows=${name}]`)!;
  place.replaceChildren(content);
  place.hidden = content === "";
}

/** The focus and the open list of a select are the reader's: only what differs is touched. */
function fill(root: HTMLElement, name: string, offers: readonly Offer[], grouped: readonly Offer[], label = ""): void {
  const field = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  const {value} = field;
  const options = (list: readonly Offer[]) =>
    list.map(({value, label, disabled}) => element(document, "option", {value, disabled}, label));
  const group = grouped.length > 0 && element(document, "optgroup", {label}, ...options(grouped));
  field.replaceChildren(...options(offers), ...(group ? [group] : []));
  field.value = value;
}

function showIndicators(
  root: HTMLElement,
  {cities, indicators, theme}: Comparison,
  {indicators: has, foreign}: ChoiceFacts,
  t: Translator,
): void {
  for (const box of root.querySelectorAll<HTMLInputElement>("[name=indicator]")) {
    const some = has.get(box.value) ?? 0;
    const label = box.closest("label")!;
    box.disabled = some === 0 && !box.checked;
    label.hidden = foreign.has(box.value) && !box.checked;
    label.querySelector("small")!.textContent = indicatorText(some, cities.length, t);
  }
  for (const option of root.querySelectorAll<HTMLOptionElement>("[data-for=scatter] option")) {
    const some = has.get(option.value) ?? 0;
    option.disabled = some === 0;
    option.hidden = foreign.has(option.value);
    option.textContent = `${option.dataset.title} · ${indicatorText(some, cities.length, t)}`;
  }
  const word =
    indicators.length > 0
      ? t("controls.indicators.some", {count: indicators.length})
      : theme === null
        ? t("controls.indicators.all")
        : t(`theme.${theme}`);
  show(root, "indicators", word);
}

/** Of an own list that is longer than what stands side by side: how many of it do. */
async function groupText({comparison}: CompareState, db: Database, t: Translator): Promise<string> {
  const {list, against, cities: chosen} = comparison;
  if (against !== "list" || list.every((id) => chosen.includes(id))) return "";
  const members = new Set(list);
  const largest = bySize(await citiesById(db, list)).map(({id}) => id);
  const shown = chosen.filter((id) => members.has(id));
  const areLargest = shown.length > 0 && largest.slice(0, shown.length).every((id) => shown.includes(id));
  return t(areLargest ? "groups.largest" : "groups.some", {shown: shown.length, count: list.length});
}
