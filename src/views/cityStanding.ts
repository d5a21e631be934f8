import {element} from "../charts/element.ts";
import {cityStandingSentence} from "../format/sentences/cityStanding.ts";
import type {Group} from "../methods/quantile.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {cityFigures} from "./cityFigures.ts";
import {rowLinks} from "./rowLinks.ts";
import type {Screen} from "./screen.ts";

/** On how many indicators the city stands in the better and in the worse quarter of all cities, and which these are. */
export async function cityStanding(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [[known], figures] = await Promise.all([citiesById(db, [city]), cityFigures(db, city)]);
  const placed = figures.flatMap(({indicator, place, quarter}) => (place ? [{indicator, place, quarter}] : []));
  const inGroup = (wanted: Group) => placed.filter(({quarter}) => quarter === wanted).map(({indicator}) => indicator);
  const quarters = {top: inGroup("top"), bottom: inGroup("bottom")};
  const counts = placed.map(({place}) => place.count);
  const sentence = cityStandingSentence(
    {
      city: known?.name ?? city,
      ranked: placed.length,
      better: quarters.top.length,
      worse: quarters.bottom.length,
      least: Math.min(...counts),
      most: Math.max(...counts),
    },
    screen,
  );
  const named = (group: "top" | "bottom") =>
    quarters[group].length > 0 &&
    element(document, "p", null, `${t(`city.standing.${group}`)}: `, ...rowLinks(quarters[group], screen), ".");
  return element(
    document,
    "div",
    null,
    element(document, "p", {class: "lead"}, sentence),
    named("top"),
    named("bottom"),
  );
}
