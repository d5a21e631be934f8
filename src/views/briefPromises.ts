import {element} from "../charts/element.ts";
import {briefPromise} from "../format/sentences/brief.ts";
import type {City} from "../model/city.ts";
import {commitmentsByCity} from "../query/commitmentsByCity.ts";
import type {Database} from "../query/database.ts";
import type {Citations} from "./briefSources.ts";
import type {Screen} from "./screen.ts";

/** So many promises of a city have room on one sheet, those with the latest target first. */
const ROOM = 2;

/** A heading, and what both cities have promised, each as published; of one without any it is said. */
export async function briefPromises(
  db: Database,
  cities: readonly City[],
  {cite}: Citations,
  screen: Screen,
): Promise<Element[]> {
  const {document, t} = screen;
  const promises = await Promise.all(cities.map(({id}) => commitmentsByCity(db, id)));
  const lists = cities.map(({name}, index) => {
    const own = promises[index]!.toSorted((a, b) => b.target - a.target);
    const items = own.slice(0, ROOM).map((promise) => {
      const text = briefPromise({...promise, city: name}, screen);
      const url = /^https?:\/\//.test(promise.link) ? promise.link : null;
      return element(
        document,
        "li",
        null,
        text,
        cite(promise.source),
        url && " ",
        url && element(document, "a", {class: "noprint", href: url, rel: "noreferrer"}, t("brief.promise.link")),
      );
    });
    const rest = own.length - items.length;
    return [
      ...items,
      items.length === 0 && element(document, "li", {class: "muted"}, t("brief.promises.none", {city: name})),
      rest > 0 && element(document, "li", {class: "muted"}, t("brief.promises.more", {city: name, count: rest})),
    ];
  });
  return [element(document, "h2", null, t("brief.promises")), element(document, "ul", null, ...lists.flat())];
}
