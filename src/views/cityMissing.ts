import {element} from "../charts/element.ts";
import {cityMissingSentence} from "../format/sentences/cityMissing.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Missing} from "../model/missing.ts";
import {MISSING} from "../model/missing.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {cityFigures} from "./cityFigures.ts";
import {missingKinds} from "./missingKinds.ts";
import {missingMark} from "./missingMark.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/** The indicators of which the city has no figure: counted by kind, with who could mend it, and named in a fold with the sources to ask. Those of other countries alone are counted and no more. */
export async function cityMissing(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document} = screen;
  const [[known], all, figures, kindOf] = await Promise.all([
    citiesById(db, [city]),
    indicators(db),
    cityFigures(db, city),
    missingKinds(db, {cities: [city]}),
  ]);
  const present = new Set(figures.map(({indicator}) => indicator.id));
  const lacking = Map.groupBy(
    all.filter(({id}) => !present.has(id)),
    ({id}) => kindOf(id, city),
  );
  const counts = Object.fromEntries(MISSING.map((kind) => [kind, lacking.get(kind)?.length ?? 0]));
  const fact = {city: known?.name ?? city, total: all.length, counts: counts as Record<Missing, number>};
  lacking.delete("not-applicable");
  const kinds = [...lacking].sort(([a], [b]) => MISSING.indexOf(a) - MISSING.indexOf(b));
  return element(
    document,
    "div",
    null,
    element(document, "p", null, cityMissingSentence(fact, screen)),
    kinds.length > 0 &&
      element(document, "dl", {class: "missing"}, ...kinds.map(([kind, of]) => group(kind, of, screen))),
  );
}

function group(kind: Missing, indicators: readonly Indicator[], screen: Screen): Element {
  const {document, t} = screen;
  const names = indicators.map(({id, title, sources}) =>
    element(
      document,
      "li",
      null,
      element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      ...sources.map((source) => whomToAsk(source, screen)),
    ),
  );
  return element(
    document,
    "div",
    null,
    element(document, "dt", null, missingMark(document, kind, t)),
    element(
      document,
      "dd",
      null,
      element(document, "p", null, t(`missing.${kind}.about`)),
      element(
        document,
        "details",
        null,
        element(document, "summary", null, t("city.missing.summary", {count: names.length})),
        element(document, "ul", {class: "names"}, ...names),
      ),
    ),
  );
}

/** The page of a source tells its publisher and data set. */
function whomToAsk(source: string, screen: Screen): Element {
  const {document, t} = screen;
  const link = element(document, "a", {href: pageUrl(screen, `sources/${source}/`)}, t("missing.ask", {source}));
  return element(document, "small", {class: "ask"}, " ", link);
}
