/** The fields of the compare page: what a changed one asks for, and how they look for a comparison. */
import type {Against, Comparison, YearMode} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import {groupName} from "../model/comparisonAddress.ts";

/** What a field that the reader has changed means for the comparison; null for fields that mean nothing by themselves. */
export function chosenBy(
  field: HTMLInputElement | HTMLSelectElement,
  comparison: Comparison,
): Partial<Comparison> | null {
  const {name, value} = field;
  if (name === "against") return {against: value as Against};
  if (name === "year") return {year: /^\d+$/.test(value) ? Number(value) : (value as YearMode)};
  if (name === "name") return {name: groupName(value)};
  if (name === "from" || name === "to") return {years: yearsOf(field)};
  if (name === "across" || name === "up") return {indicators: pairOf(field, comparison)};
  if (name === "mode") return modeOf(value as Comparison["mode"], comparison);
  if (name !== "indicator") return null;
  const others = comparison.indicators.filter((id) => id !== value);
  return {indicators: (field as HTMLInputElement).checked ? [...others, value] : others};
}

/** Both years of the slope, the earlier first; where only one is chosen, or both are the same, the other is the last or the first of all. */
function yearsOf(field: HTMLInputElement | HTMLSelectElement): Comparison["years"] {
  if (field.value === "") return null;
  const selects = [...field.closest("[data-for]")!.querySelectorAll("select")];
  const offered = [...selects[0]!.options].flatMap(({value}) => (value === "" ? [] : Number(value)));
  const year = Number(field.value);
  const other = Number(selects.find((select) => select !== (field as Element))!.value);
  if (other !== 0 && other !== year) return year < other ? [year, other] : [other, year];
  const [oldest, newest] = [Math.min(...offered), Math.max(...offered)];
  if (oldest === newest) return null;
  const isFirst = field.name === "from" ? year < newest : year === oldest;
  return isFirst ? [year, newest] : [oldest, year];
}

/** The indicators of both axes first, then the others that were chosen; the same one twice changes the axes. */
function pairOf(field: HTMLInputElement | HTMLSelectElement, {indicators}: Comparison): string[] {
  const selects = [...field.closest("[data-for]")!.querySelectorAll("select")];
  const drawn = selects.map((select) => select.dataset.drawn ?? "");
  const pair = selects.map(({value}) => value);
  const chosen = pair[0] === pair[1] ? drawn.toReversed() : pair;
  return [...new Set([...chosen, ...indicators])].filter(Boolean);
}

/** The axes of the scatter as they were drawn, since the reader may have chosen none. */
export function showPair(root: HTMLElement): void {
  const view = root.querySelector<HTMLElement>("[data-across][data-up]");
  for (const name of ["across", "up"] as const) {
    const field = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
    field.value = field.dataset.drawn = view?.dataset[name] ?? "";
  }
}

/** Together opens its own picture, Race closes it. */
function modeOf(mode: Comparison["mode"], {view}: Comparison): Partial<Comparison> {
  if (mode === "together") return {mode, view: "together"};
  return {mode, view: view === "together" ? DEFAULT_COMPARISON.view : view};
}

/** Puts a comparison into the fields, as far as that needs no figures. */
export function showChosen(root: HTMLElement, comparison: Comparison): void {
  const {against, year, mode, theme, indicators, name, view, years} = comparison;
  select(root, "against", against);
  select(root, "year", String(year));
  select(root, "from", String(years?.[0] ?? ""));
  select(root, "to", String(years?.[1] ?? ""));
  for (const line of root.querySelectorAll<HTMLElement>("[data-for]")) line.hidden = line.dataset.for !== view;
  for (const radio of root.querySelectorAll<HTMLInputElement>("[name=mode]")) radio.checked = radio.value === mode;
  for (const box of root.querySelectorAll<HTMLInputElement>("[name=indicator]"))
    box.checked = indicators.includes(box.value);
  for (const button of root.querySelectorAll<HTMLElement>("[data-theme]"))
    button.ariaPressed = String(indicators.length === 0 && button.dataset.theme === (theme ?? ""));
  root.querySelector<HTMLInputElement>("[name=name]")!.value = name ?? "";
}

/** A value that is not offered is until the figures are there to say more of it. */
function select(root: HTMLElement, name: string, value: string): void {
  const field = root.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  if (![...field.options].some((option) => option.value === value)) field.append(new Option(value, value));
  field.value = value;
}
