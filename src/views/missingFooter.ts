import {element} from "../charts/element.ts";
import type {MissingCounts} from "../format/sentences/missing.ts";
import {missingCountSentence} from "../format/sentences/missing.ts";
import type {Missing} from "../model/missing.ts";
import {MISSING} from "../model/missing.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import type {Holding} from "../query/holdings.ts";
import {holdings} from "../query/holdings.ts";
import {indicators} from "../query/indicators.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {missingRules} from "./missingKinds.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** How many figures the release lacks, by kind, with the way to what the kinds mean: a line for the foot of every page. In the build alone. */
export async function missingFooter(db: Database, _: object, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const link = element(document, "a", {href: pageUrl(screen, "methods/#missing")}, t("missing.about"));
  return element(document, "p", null, `${missingCountSentence(await missingCounts(db), screen)} `, link);
}

/** All cities of the registry by all indicators: how many pairs there are, and of how many no value is told, by kind. */
export const missingCounts = perDatabase(async (db): Promise<MissingCounts> => {
  const [registry, all, rows, kindOf] = await Promise.all([cities(db), indicators(db), holdings(db), missingRules(db)]);
  const counts = Object.fromEntries(MISSING.map((kind) => [kind, 0])) as Record<Missing, number>;
  const byCity = Map.groupBy(rows, ({city}) => city);
  for (const city of registry) {
    const own = byCity.get(city.id) ?? [];
    const sources = new Set(own.map(({source}) => source));
    const byIndicator = Map.groupBy(own, ({indicator}) => indicator);
    for (const {id} of all) {
      const held = byIndicator.get(id) ?? [];
      if (held.some(({told}) => told)) continue;
      counts[kindOf(id, {city, sources, statuses: statusesOf(held), year: null})] += 1;
    }
  }
  return {total: registry.length * all.length, counts};
});

function statusesOf(held: readonly Holding[]): readonly ("Q" | "O")[] {
  return held.map(({suppressed}) => (suppressed ? "Q" : "O"));
}
