import {element} from "../charts/element.ts";
import {
  baselineSentence,
  completenessSentence,
  listedSentence,
  timelinessSentence,
} from "../format/sentences/openness.ts";
import {TIMELINESS} from "../methods/constants.ts";
import {quantile} from "../methods/quantile.ts";
import {completeness, timeliness} from "../methods/quality.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {cityFigures} from "./cityFigures.ts";
import {figureOrigin} from "./figureOrigin.ts";
import {missingKinds} from "./missingKinds.ts";
import {opennessBaseline} from "./opennessBaseline.ts";
import {releaseYear} from "./releaseYear.ts";
import type {Screen} from "./screen.ts";

/**
 * What catalogues list of the city's open data, how whole and how fresh its figures here are, and how that was in the first release: beside its
 * results, never in them. In the build alone.
 */
export async function cityOpenness(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [all, figures, kindOf, now, baseline] = await Promise.all([
    indicators(db),
    cityFigures(db, city),
    missingKinds(db, {cities: [city]}),
    releaseYear(db),
    opennessBaseline(db, city),
  ]);
  const figureOf = new Map(figures.map((figure) => [figure.indicator.id, figure]));
  const row = (term: string, text: string, id?: string, origin?: Element) =>
    element(document, "div", {id}, element(document, "dt", null, term), element(document, "dd", null, text, origin));
  const catalogued = all.filter(({theme}) => theme === "open-data");
  const listed = catalogued.map(({id, title}) => {
    const figure = figureOf.get(id);
    const {value: count = null, year = null} = figure?.shown ?? {};
    return row(title, listedSentence({count, year}, screen), id, figure && figureOrigin(figure, screen));
  });
  const results = all.filter(({theme}) => theme !== "open-data");
  const applicable = results.filter(({id}) => figureOf.has(id) || kindOf(id, city) !== "not-applicable");
  const whole = completeness(applicable.map(({id, role}) => ({role, present: figureOf.has(id)})));
  const then = completeness(
    applicable.map(({id, role}) => ({role, present: baseline.had(id, figureOf.get(id)?.points ?? [])})),
  );
  const counts = catalogued.map(({id}) => figureOf.get(id)?.shown.value ?? null);
  const countsThen = catalogued.map(({id}, index) => baseline.value(id, counts[index]!));
  const ages = figures
    .filter(({indicator: {theme, forecast}}) => theme !== "open-data" && !forecast)
    .map(({indicator, shown: {year}}) => ({year, age: now - year, cycle: TIMELINESS.cycle[indicator.frequency]}));
  const years = ages.map(({year}) => year);
  const fresh = timeliness(ages.map(({age, cycle}) => ({age, lag: TIMELINESS.lag, cycle})));
  const freshness = fresh !== null && {
    score: fresh,
    year: now,
    newest: Math.max(...years),
    median: Math.floor(quantile(years, 0.5)!),
  };
  return element(
    document,
    "dl",
    {class: "facts openness"},
    ...listed,
    whole !== null && row(t("openness.completeness"), completenessSentence(whole, screen)),
    freshness && row(t("openness.timeliness"), timelinessSentence(freshness, screen)),
    whole !== null &&
      then !== null &&
      row(
        t("openness.baseline"),
        baselineSentence(
          {
            release: baseline.release,
            then: {listed: total(countsThen), completeness: then},
            now: {listed: total(counts), completeness: whole},
          },
          screen,
        ),
        "baseline",
      ),
  );
}

function total(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
