/** What of an address could not be understood, in words, with what may have been meant. */
import {element} from "../charts/element.ts";
import {MOST_LISTED} from "../model/comparisonAddress.ts";
import type {AddressProblem} from "../model/comparisonAddress.ts";
import {citySearch} from "./city-search.ts";
import type {PickerCity} from "./city-search.ts";
import type {CompareState} from "./compare-state.ts";
import {nearCities} from "./pastedCities.ts";
import {registry} from "./registry.ts";

/** So many are told; of a list of nonsense that is enough. */
const TOLD = 8;
/** So much is quoted of what somebody wrote, in characters. */
const QUOTED = 60;
const NEAR = 3;

/** A list of the problems; a press on what was meant puts it into the address in the place of what was not understood. */
export async function problemList(state: CompareState, problems: readonly AddressProblem[]): Promise<Element> {
  const t = await state.words();
  const items = await Promise.all(
    problems.slice(0, TOLD).map(async (problem) => {
      const near = await nearOf(state, problem).catch(() => []);
      const buttons = near.map(([id, name, country]) => {
        const namesakes = near.filter((other) => other[1] === name).length > 1;
        const button = element(document, "button", {type: "button"}, namesakes ? `${name}, ${country}` : name);
        button.addEventListener("click", () => repair(state, problem, id));
        return button;
      });
      return element(
        document,
        "li",
        null,
        await sentence(state, problem),
        buttons.length > 0 && ` ${t("problem.near")}`,
        ...buttons,
      );
    }),
  );
  const others = problems.length - items.length;
  return element(
    document,
    "div",
    null,
    element(document, "strong", null, t(isOnlyRelease(problems) ? "problem.release" : "problem.title")),
    element(
      document,
      "ul",
      null,
      ...items,
      others > 0 && element(document, "li", null, t("problem.more", {count: others})),
    ),
  );
}

function isOnlyRelease(problems: readonly AddressProblem[]): boolean {
  return problems.every(({kind}) => kind === "other-release");
}

async function sentence(state: CompareState, {kind, key, value}: AddressProblem): Promise<string> {
  const t = await state.words();
  const {known} = state;
  const count = value.split(",").length;
  const quoted = value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value;
  if (kind === "too-many-cities" && key === "list") return t("problem.too-many-listed", {count, most: MOST_LISTED});
  if (kind === "too-many-cities") {
    return t("problem.too-many-cities", {
      cities: value
        .split(",")
        .map((id) => known.names.get(id) ?? id)
        .join(", "),
    });
  }
  return t(`problem.${kind}`, {key, value: quoted, release: known.release});
}

async function nearOf({root, known}: CompareState, {kind, value}: AddressProblem): Promise<readonly PickerCity[]> {
  if (kind === "unknown-city") return nearCities(value, await registry(known.registry));
  if (kind !== "unknown-indicator") return [];
  const boxes = [...root.querySelectorAll<HTMLInputElement>("[name=indicator]")];
  const titles = boxes.map(({value, labels}): PickerCity => [
    value,
    labels![0]!.querySelector("span")!.textContent,
    value.replaceAll("-", " "),
    1,
  ]);
  const words = value.replaceAll("-", " ");
  const search = citySearch(titles);
  return (search(words).length > 0 ? search(words) : search(words.split(" ")[0]!)).slice(0, NEAR);
}

function repair(state: CompareState, {key, value}: AddressProblem, id: string): void {
  const params = new URLSearchParams(location.search);
  const items = params
    .getAll(key)
    .join()
    .split(",")
    .map((item) => item.trim());
  const repaired = items.map((item) =>
    item === value ? id : item.startsWith(`${value}:`) ? id + item.slice(value.length) : item,
  );
  params.set(key, repaired.join());
  history.pushState(null, "", `?${params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`);
  void state.read();
}
