/** The weights of the composite: off until asked for, then a slider for each indicator that can be scored. */
import {element} from "../charts/element.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import type {Translator} from "../i18n/translator.ts";
import type {Comparison} from "../model/comparison.ts";
import {equalWeights} from "../methods/composite.ts";
import type {CompareState} from "./compare-state.ts";

type Weights = Comparison["weights"];

/** An indicator that can be scored. */
interface Scored {
  id: string;
  title: string;
  theme: string;
}

/** Where a slider ends, and its steps. */
const MOST = 10;
const STEP = 0.5;
/** While a slider moves, the picture follows so often, in ms. */
const PACE = 60;

/** The move that is waited with, and the slider that the newest step of the history is of. */
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked: {id: string; weight: number} | undefined;
let moved: string | null = null;

/** Shows the weights of the comparison, and takes those that the reader sets. */
export async function showWeights(state: CompareState): Promise<void> {
  const place = state.root.querySelector<HTMLElement>("[data-shows=weights]")!;
  const t = await state.words();
  const {weights} = state.comparison;
  const offered = scoredOf(state);
  if (Object.keys(weights).length === 0) return place.replaceChildren(offer(state, offered, t));
  const ids = offered.map(({id}) => id).join();
  if (place.dataset.ids !== ids || !place.querySelector("input")) place.replaceChildren(...sliders(state, offered, t));
  place.dataset.ids = ids;
  tell(place, weights, state.locale, t);
}

/** Those of the chosen indicators that have goalposts and a figure of one of the cities, and those that are weighed already. */
function scoredOf({root, comparison: {indicators, theme, weights}}: CompareState): Scored[] {
  const boxes = [...root.querySelectorAll<HTMLInputElement>("[name=indicator][data-scored=true]")];
  const all = boxes.map((box) => ({
    id: box.value,
    title: box.closest("label")!.querySelector("span")!.textContent,
    theme: box.closest("fieldset")!.querySelector<HTMLElement>("[data-theme]")!.dataset.theme!,
    silent: box.disabled,
  }));
  const isChosen = (one: Scored) =>
    indicators.length > 0 ? indicators.includes(one.id) : theme === null || one.theme === theme;
  return all.filter((one) => one.id in weights || (isChosen(one) && !one.silent));
}

function offer(state: CompareState, offered: readonly Scored[], t: Translator): HTMLElement {
  if (offered.length === 0) return element(document, "p", {class: "muted"}, t("weights.none"));
  const button = element(document, "button", {type: "button"}, t("weights.ask", {count: offered.length}));
  button.addEventListener("click", () => state.change({weights: equal(offered)}));
  return button;
}

/** The same for each theme, and within it for each indicator; the least of them is 1. */
function equal(offered: readonly Scored[]): Weights {
  const shares = equalWeights(offered);
  const least = Math.min(...Object.values(shares));
  return Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, Math.round((100 * share) / least) / 100]));
}

function sliders(state: CompareState, offered: readonly Scored[], t: Translator): HTMLElement[] {
  const rows = offered.map(({id, title}) => {
    const range = element(document, "input", {type: "range", min: 0, max: MOST, step: STEP, "data-weight": id});
    range.addEventListener("input", () => move(state, id, Number(range.value)));
    range.addEventListener("pointerdown", () => {
      moved = null;
    });
    return element(
      document,
      "label",
      null,
      element(document, "span", null, title),
      range,
      element(document, "output", null),
    );
  });
  const again = element(document, "button", {type: "button"}, t("weights.equal"));
  again.addEventListener("click", () => state.change({weights: equal(offered)}));
  const off = element(document, "button", {type: "button"}, t("weights.off"));
  off.addEventListener("click", () => state.change({weights: {}}));
  return [
    element(document, "div", {class: "sliders", role: "group", "aria-label": t("weights.label")}, ...rows),
    element(document, "p", null, again, off),
  ];
}

/** The first move of a slider is a step of the history, the others go on with it; one weight at least stays. */
function move(state: CompareState, id: string, weight: number): void {
  asked = {id, weight};
  waiting ??= setTimeout(() => {
    waiting = undefined;
    const moving = asked!;
    const entries = Object.entries({...state.comparison.weights, [moving.id]: moving.weight});
    const weights = Object.fromEntries(entries.filter(([, weight]) => weight > 0));
    if (Object.keys(weights).length === 0) return;
    state.change({weights}, {replace: moved === moving.id});
    moved = moving.id;
  }, PACE);
}

/** Each weight as a number, and its share of them all; a slider that moves is left alone. */
function tell(place: HTMLElement, weights: Weights, locale: string, t: Translator): void {
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
  for (const range of place.querySelectorAll<HTMLInputElement>("[data-weight]")) {
    const weight = weights[range.dataset.weight!] ?? 0;
    const share = formatValue(locale, (100 * weight) / sum, {decimals: 0, unit: "%"});
    const text = t("weights.share", {weight: formatNumber(locale, weight, Number.isInteger(weight) ? 0 : 2), share});
    if (waiting === undefined) range.value = String(weight);
    range.setAttribute("aria-valuetext", text);
    range.nextElementSibling!.textContent = text;
  }
}
