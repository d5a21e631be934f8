import {element} from "../charts/element.ts";

/** The words of the chips; `{city}` is filled in. */
export interface ChipWords {
  remove: string;
  chosen: string;
}

/** The chosen cities as a list: sign, name, a button that removes it. The sign is drawn by `marker(document, place)`. */
export function chips(
  document: Document,
  cities: readonly {id: string; name: string}[],
  words: ChipWords,
  marker: (document: Document, place: number) => Node,
): HTMLElement {
  return element(
    document,
    "ul",
    {class: "chips", "aria-label": words.chosen},
    ...cities.map(({id, name}, place) =>
      element(
        document,
        "li",
        null,
        marker(document, place),
        name,
        element(
          document,
          "button",
          {type: "button", "data-remove": id, "aria-label": words.remove.replace("{city}", name)},
          "×",
        ),
      ),
    ),
  );
}

/** Makes the chips anew; a reader whose button goes finds the next one under the finger, or the typeahead. */
export function keepFocus(root: Element, make: () => void): void {
  const buttons = () => [...root.querySelectorAll<HTMLElement>(".chips button")];
  const place = buttons().findIndex((button) => button === root.ownerDocument.activeElement);
  make();
  if (place === -1) return;
  const left = buttons();
  (left[place] ?? left.at(-1) ?? root.querySelector<HTMLElement>("city-picker input"))?.focus();
}
