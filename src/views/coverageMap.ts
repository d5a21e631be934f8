import type {DotKind, DotMapOptions} from "../charts/dotMap.ts";
import {dotMap} from "../charts/dotMap.ts";
import {element} from "../charts/element.ts";
import {cities} from "../query/cities.ts";
import {coverageByCity} from "../query/coverageByCity.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";

/** Cities with fewer indicators than a step are drawn smaller; the first step is the least of all. */
const STEPS = [1, 10, 25] as const;
const SIZES = [1.6, 2.5, 3.6];
const WIDTH = 960;

/** Every city that has a figure, on a map of the world: the more indicators, the larger the dot. With a sentence that counts them. */
export async function coverageMap(db: Database, {land}: Pick<DotMapOptions, "land">, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [known, coverage] = await Promise.all([cities(db), coverageByCity(db)]);
  const indicatorsOf = new Map(coverage.map(({city, indicators}) => [city, indicators]));
  const covered = known.filter(({id}) => indicatorsOf.has(id));
  const sentence = t("home.map.sentence", {
    cities: covered.length,
    countries: new Set(covered.map(({country}) => country)).size,
  });
  const kinds = STEPS.map((from, step): DotKind => {
    const next = STEPS[step + 1];
    const label = next ? t("home.map.between", {from, to: next - 1}) : t("home.map.from", {from});
    return {label, mark: "dot", size: SIZES[step]!, tone: "plain"};
  });
  const rows = covered.flatMap(({id, lat, lon}) => {
    if (lat === null || lon === null) return [];
    return [{lat, lon, kind: STEPS.findLastIndex((from) => indicatorsOf.get(id)! >= from)}];
  });
  return element(
    document,
    "figure",
    {class: "coverage-map"},
    dotMap(rows, {
      document,
      width: WIDTH,
      height: Math.round(WIDTH * 0.46) + 22,
      label: sentence,
      land,
      extent: "world",
      kinds,
    }),
    element(document, "figcaption", {class: "muted"}, sentence),
  );
}
