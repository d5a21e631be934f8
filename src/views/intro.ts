import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {againstSentence} from "../format/sentences/against.ts";
import {careSentence, comparisonSentence} from "../format/sentences/comparison.ts";
import {referenceSentence} from "../format/sentences/references.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON, networkOf} from "../model/comparison.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {networks} from "../query/networks.ts";
import type {Screen} from "./screen.ts";
import type {IndicatorStanding} from "./standings.ts";
import {indicatorsApart, standings} from "./standings.ts";
import {universe} from "./universe.ts";

/** The heading of a comparison, against whom it is, what the cities have in common, how they stand to cited references, and what asks for care. */
export async function intro(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const {cities, against, name} = comparison;
  const [known, all, apart, members, network] = await Promise.all([
    citiesById(db, cities),
    standings(db, comparison),
    indicatorsApart(db, comparison),
    universe(db, comparison),
    networkName(db, networkOf(against)),
  ]);
  const nameOf = (id: string) => known.find((city) => city.id === id)?.name ?? id;
  const names = formatList(locale, cities.map(nameOf));
  const told = all.filter(({indicator}) => indicator.role !== "profile");
  const shown = told.flatMap(({year, cities}) => cities.map(({shown}) => ({shown, year})));
  const fact = {
    cities: cities.length,
    common: told.filter(({cities}) => cities.every(({shown}) => shown !== null)).length,
    some: told.length,
    apart,
    regional: shown.filter(({shown}) => shown !== null && shown.level !== "city").length,
    otherYear: shown.filter(({shown, year}) => shown !== null && year !== null && shown.year !== year).length,
  };
  const first = known.find(({id}) => id === cities[0]) ?? null;
  const care = careSentence(fact, screen);
  const single = against === "all" ? "compare.title.single" : "compare.title.alone";
  const sides = t(cities.length === 0 ? "compare.title.none" : cities.length === 1 ? single : "compare.title.several", {
    cities: names,
  });
  return element(
    document,
    "div",
    null,
    element(document, "h1", null, name ?? sides),
    element(
      document,
      "p",
      {class: "lead"},
      [
        name !== null && `${sides}.`,
        comparisonSentence(fact, screen),
        ...told.flatMap((standing) => againstReference(standing, nameOf, screen)),
      ]
        .filter(Boolean)
        .join(" "),
    ),
    element(
      document,
      "p",
      {class: "muted"},
      againstSentence({against, first, name, network, count: members?.size ?? null}, screen),
    ),
    care !== "" &&
      element(document, "p", {class: "notice"}, element(document, "strong", null, t("compare.care")), ` ${care}`),
  );
}

async function networkName(db: Database, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await networks(db)).find((network) => network.id === id)?.name ?? id;
}

/** How the cities stand to the first cited value; nothing where not every city has a figure that stands for the year. */
function againstReference(
  {indicator, cities}: IndicatorStanding,
  nameOf: (id: string) => string,
  screen: Screen,
): string[] {
  const [reference] = indicator.references;
  const values = cities.flatMap(({city, shown, counted}) =>
    shown !== null && counted ? [{city: nameOf(city), value: shown.value}] : [],
  );
  if (reference === undefined || values.length === 0 || values.length < cities.length) return [];
  return [referenceSentence({indicator, reference, values}, screen)];
}
