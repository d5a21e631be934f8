/** What of an address could not be understood, in words, with what may have been meant. */
import {element} from "../charts/element.ts";
import {MOST_LISTED} from "../model/comparisonAddress.ts";
import type {AddressProblem} from "../model/comparisonAddress.ts";
import {citySearch} from "./city-search.ts";
import type {PickerCity} from "./city-search.ts";
import type {CompareState} from "./compare-state.ts";
import {citiesNear} from "./pastedCities.ts";
import {cityList} from "./citylist/cityList.ts";

/** So many are told; of a list of nonsense that is enough. */
const TOLD = 8;
/** So much is quoted of what somebody wrote, in characters. */
const QUOTED = 60;
const NEAR = 3;

/**
 * A list of the problems; a press on what was meant puts it into the address in the place of what was not understood. That the link was made with
 * another release is no problem, and stands after them in `[data-since]`, in whose place what changed since may come.
 */
export async function problemList(state: CompareState, all: readonly AddressProblem[]): Promise<Element> {
  const t = await state.words();
  const made = all.find(({kind}) => kind === "other-release");
  const problems = all.filter(isMisread);
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
    problems.length > 0 && element(document, "strong", null, t("problem.title")),
    problems.length > 0 &&
      element(
        document,
        "ul",
        null,
        ...items,
        others > 0 && element(document, "li", null, t("problem.more", {count: others})),
      ),
    made !== undefined &&
      element(document, "p", {"data-since": true}, t("since.made", {since: made.value, release: state.known.release})),
  );
}

/** Something in the address that could not be understood. */
type Misread = AddressProblem & {kind: Exclude<AddressProblem["kind"], "other-release">};

function isMisread(problem: AddressProblem): problem is Misread {
  return problem.kind !== "other-release";
}

async function sentence(state: CompareState, {kind, key, value}: Misread): Promise<string> {
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
  return t(`problem.${kind}`, {key, value: quoted});
}

async function nearOf({root}: CompareState, {kind, value}: AddressProblem): Promise<readonly PickerCity[]> {
  if (kind === "unknown-city") return citiesNear(value, await cityList());
  if (kind !== "unknown-indicator") return [];
  const boxes = [...root.querySelectorAll<HTMLInputElement>("[name=indicator]")];
  const titles = boxes.map(({value, labels}): PickerCity => [
    value,
    labels![0]!.querySelector("span")!.textContent,
    value.replaceAll("-", " "),
    1,
    null,
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
