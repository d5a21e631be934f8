import type {Translator} from "../i18n/translator.ts";
import {agrees} from "../methods/replay.ts";
import type {Database} from "../query/database.ts";

/** Makes the buttons within an element ask the engine what stands in their `data-asks`, and say whether the answer is the `data-value` that is shown. */
export function answerQueries(place: Element, open: () => Promise<[Database, Translator]>): void {
  place.addEventListener("click", ({target}) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>("button[data-asks]");
    if (button) void answer(button, open);
  });
}

async function answer(button: HTMLButtonElement, open: () => Promise<[Database, Translator]>): Promise<void> {
  const output = button.parentElement!.querySelector("output")!;
  const {asks, value} = button.dataset;
  button.disabled = true;
  output.textContent = "…";
  try {
    const [db, t] = await open();
    const [row] = await db.query<{value: number | null}>(asks!);
    const same = typeof row?.value === "number" && agrees(row.value, Number(value));
    output.textContent = t(same ? "figure.sql.same" : "figure.sql.differs", {value: String(row?.value)});
    output.dataset.same = String(same);
  } catch (error) {
    output.textContent = String(error);
  } finally {
    button.disabled = false;
  }
}
