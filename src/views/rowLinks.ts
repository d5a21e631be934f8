import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {formatListParts} from "../format/list.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Screen} from "./screen.ts";

/** The names of indicators as a list in a sentence, each a link to its row on the city's page. */
export function rowLinks(indicators: readonly Pick<Indicator, "id" | "title">[], {document, locale}: Screen): Child[] {
  return formatListParts(locale, indicators.length).map((part) => {
    if (typeof part === "string") return part;
    const {id, title} = indicators[part]!;
    return element(document, "a", {href: `#${id}`}, title);
  });
}
