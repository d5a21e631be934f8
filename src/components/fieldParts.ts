import {element} from "../charts/element.ts";

/** A button that does something. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const made = element(document, "button", {type: "button"}, label);
  made.addEventListener("click", press);
  return made;
}

/** A list to choose one of, with its label. */
export function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  choose: (value: string) => void,
): Element {
  const items = options.map(([value, text]) => element(document, "option", {value, selected: value === chosen}, text));
  const field = element(document, "select", null, ...items);
  field.addEventListener("change", () => choose(field.value));
  return element(document, "label", null, label, field);
}
