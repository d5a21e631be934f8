import {element} from "../charts/element.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";
import {sistersOf} from "./sisters.ts";

/** The sister cities of a city, each with the way to the brief of the two; null where no list names one. For the build, as sistersOf. */
export async function citySisters(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document} = screen;
  const sisters = await sistersOf(db, city, screen);
  if (sisters.length === 0) return null;
  const items = sisters.map(({city: {name}, brief}) =>
    element(document, "li", null, element(document, "a", {href: brief}, name)),
  );
  return element(document, "ul", {class: "names"}, ...items);
}
