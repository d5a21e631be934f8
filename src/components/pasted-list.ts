/** What a pasted list comes to, in words. */
import {element} from "../charts/element.ts";
import type {Translator} from "../i18n/translator.ts";
import type {CityList} from "./citylist/cityList.ts";
import {pastedCities} from "./pastedCities.ts";

/** The ids found, and a list of what was not clear: unknown names with near ones to press, which puts them into the list. */
export async function pastedList(
  text: string,
  list: CityList,
  t: Translator,
): Promise<{ids: string[]; content: Element | string}> {
  const {found, shared, unknown} = await pastedCities(text, list);
  const items = [
    ...unknown.map(({asked, near}) =>
      element(
        document,
        "li",
        null,
        t("groups.unknown", {asked}),
        near.length > 0 && ` ${t("problem.near")}`,
        ...near.map(([id, name, country]) =>
          element(document, "button", {type: "button", "data-instead": asked, "data-value": id}, `${name}, ${country}`),
        ),
      ),
    ),
    ...shared.map(({asked, taken: [, city, country]}) =>
      element(document, "li", null, t("groups.shared", {asked, city, country})),
    ),
  ];
  const content = items.length > 0 ? element(document, "ul", null, ...items) : "";
  return {ids: found.map(([id]) => id), content: text.trim() === "" ? t("groups.pasted.empty") : content};
}

/** The list with what was meant in the place of what was not understood. */
export function repairedList(text: string, asked: string, id: string): string {
  return text
    .split(/([\n\r,;]+)/)
    .map((part) => (part.trim() === asked ? id : part))
    .join("");
}
