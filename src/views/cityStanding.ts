import {element} from "../charts/element.ts";
import {cityStandingSentence} from "../format/sentences/cityStanding.ts";
import type {Group} from "../methods/quantile.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {positions} from "./positions.ts";
import {rowLinks} from "./rowLinks.ts";
import type {Screen} from "./screen.ts";

/** On how many indicators the city stands in the better and in the worse quarter of all cities, and which these are. */
export async function cityStanding(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [[known], all] = await Promise.all([citiesById(db, [city]), positions(db)]);
  const placed = [...all.values()].flatMap(({indicator, byCity}) => {
    const position = byCity.get(city);
    return position?.place ? [{indicator, group: position.group, count: position.place.count}] : [];
  });
  const inGroup = (wanted: Group) => placed.filter(({group}) => group === wanted).map(({indicator}) => indicator);
  const quarters = {top: inGroup("top"), bottom: inGroup("bottom")};
  const counts = placed.map(({count}) => count);
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
    element(document, "p", null, `${t(`group.judged.${group}`)}: `, ...rowLinks(quarters[group], screen), ".");
  return element(
    document,
    "div",
    null,
    element(document, "p", {class: "lead"}, sentence),
    named("top"),
    named("bottom"),
  );
}
