import {element} from "../charts/element.ts";
import {byName} from "../format/collation.ts";
import {formatNumber} from "../format/number.ts";
import {indicatorMissingSentence} from "../format/sentences/indicatorMissing.ts";
import type {City} from "../model/city.ts";
import type {Missing} from "../model/missing.ts";
import {MISSING} from "../model/missing.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import type {Holding} from "../query/holdings.ts";
import {holdings} from "../query/holdings.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {cityUrl} from "./cityUrl.ts";
import {missingRules} from "./missingKinds.ts";
import {missingMark} from "./missingMark.ts";
import type {Screen} from "./screen.ts";

/** So few cities are named; of more there is only the number. */
const NAMED = 40;

/** How many cities that it could have have no value of the indicator, of whatever year; of all cities by kind, and who could mend those that occur. In the build alone. */
export async function indicatorMissing(
  db: Database,
  {indicator}: {indicator: string},
  screen: Screen,
): Promise<Element> {
  const {document, t, locale} = screen;
  const [registry, {byCity, byPair}, kindOf] = await Promise.all([cities(db), held(db), missingRules(db)]);
  const gaps = new Map<Missing, City[]>(MISSING.map((kind) => [kind, []]));
  for (const city of registry) {
    const own = byPair.get(`${indicator} ${city.id}`) ?? [];
    if (own.some(({told}) => told)) continue;
    const sources = new Set(byCity.get(city.id)?.map(({source}) => source));
    const statuses = own.map(({suppressed}) => (suppressed ? "Q" : "O"));
    gaps.get(kindOf(indicator, {city, sources, statuses, year: null}))!.push(city);
  }
  const foreign = gaps.get("not-applicable")!.length;
  const count = [...gaps.values()].reduce((sum, {length}) => sum + length, 0) - foreign;
  const rows = [...gaps].map(([kind, lacking]) =>
    element(
      document,
      "tr",
      null,
      element(document, "th", {scope: "row"}, missingMark(document, kind, t)),
      element(document, "td", {class: "count"}, formatNumber(locale, lacking.length, 0)),
      element(
        document,
        "td",
        null,
        lacking.length > 0 && t(`missing.${kind}.about`),
        lacking.length > 0 && lacking.length <= NAMED && names(lacking, screen),
      ),
    ),
  );
  const head = [
    element(document, "th", {scope: "col"}, t("indicator.missing.kind")),
    element(document, "th", {scope: "col", class: "count"}, t("indicator.column.cities")),
    element(document, "th", {scope: "col"}, t("indicator.missing.mend")),
  ];
  return element(
    document,
    "div",
    null,
    element(document, "p", null, indicatorMissingSentence({count, total: registry.length - foreign}, screen)),
    count + foreign > 0 &&
      element(
        document,
        "table",
        {class: "catalogue numbers"},
        element(document, "thead", null, element(document, "tr", null, ...head)),
        element(document, "tbody", null, ...rows),
      ),
  );
}

function names(lacking: readonly City[], screen: Screen): Element {
  const {document, t, locale} = screen;
  const items = lacking
    .toSorted(byName(locale))
    .map((city) => element(document, "li", null, element(document, "a", {href: cityUrl(screen, city)}, city.name)));
  return element(
    document,
    "details",
    null,
    element(document, "summary", null, t("indicator.missing.name")),
    element(document, "ul", {class: "names"}, ...items),
  );
}

/** What stands between all cities and indicators, to be looked up by city, and by indicator and city. */
const held = perDatabase(async (db) => {
  const rows: Holding[] = await holdings(db);
  return {
    byCity: Map.groupBy(rows, ({city}) => city),
    byPair: Map.groupBy(rows, ({indicator, city}) => `${indicator} ${city}`),
  };
});
