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
