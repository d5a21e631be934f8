import {element} from "../charts/element.ts";
import type {State} from "../model/lifeCycle.ts";
import {STATES} from "../model/lifeCycle.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import type {Screen} from "./screen.ts";

/**
 * A choice of one state or all, with how many indicators are in each, and what each means; states that none is in are left out.
 * The style sheet (lists.css) shows the rows of the index that it leaves, so that it works without a script.
 */
export async function indicatorStates(db: Database, _: object, {document, t}: Screen): Promise<Element> {
  const counts = Map.groupBy(await everyIndicator(db), ({state}) => state);
  const choice = (value: State | "", text: string, about?: string) =>
    element(
      document,
      "label",
      null,
      element(document, "input", {type: "radio", name: "state", value, checked: value === "" || null}),
      ` ${text}`,
      about !== undefined && element(document, "small", null, ` ${about}`),
    );
  return element(
    document,
    "fieldset",
    {class: "states noprint"},
    element(document, "legend", null, t("indicator.index.states")),
    choice("", t("indicator.index.state.all")),
    ...STATES.flatMap((state) => {
      const count = counts.get(state)?.length ?? 0;
      return count === 0 ? [] : [choice(state, `${t(`state.${state}`)} (${count})`, t(`state.${state}.about`))];
    }),
  );
}
