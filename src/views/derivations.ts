import {element} from "../charts/element.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Database} from "../query/database.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The indicators that are worked out from others, each with its formula. */
export async function derivations(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document} = screen;
  const all = await everyIndicator(db);
  const titleOf = new Map(all.map(({id, title}) => [id, title]));
  const items = all.flatMap(({id, title, derive}) => {
    if (!derive) return [];
    const link = element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title);
    return [element(document, "li", null, link, ` = ${formula(derive, titleOf, screen)}`)];
  });
  return element(document, "ul", null, ...items);
}

function formula(derive: NonNullable<Indicator["derive"]>, titleOf: ReadonlyMap<string, string>, {t}: Screen): string {
  if (derive.id === "growth") return t("methods.derive.growth", {of: titleOf.get(derive.of)!, years: derive.years});
  const {multiplier} = derive;
  const parts = {numerator: titleOf.get(derive.numerator)!, denominator: titleOf.get(derive.denominator)!};
  return multiplier === 1 ? t("methods.derive.ratio", parts) : t("methods.derive.ratio.times", {...parts, multiplier});
}
