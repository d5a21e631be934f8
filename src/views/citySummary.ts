import {element} from "../charts/element.ts";
import {paragraph} from "../format/sentences/voice.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {cityFigures} from "./cityFigures.ts";
import {applicability} from "./confinement.ts";
import type {Screen} from "./screen.ts";

/** Of the indicators that it could have: how many have a figure for the city, and for how many of these it is not the city's own. */
export interface CityCounts {
  total: number;
  known: number;
  foreign: number;
}

/** What the page shows makes an indicator known; what is measured in other countries alone does not count. */
export async function cityCounts(db: Database, city: string): Promise<CityCounts> {
  const [all, figures, [home]] = await Promise.all([indicators(db), cityFigures(db, city), citiesById(db, [city])]);
  const applies = await applicability(db, [home?.country ?? ""]);
  return {
    total: all.filter(applies).length,
    known: figures.length,
    foreign: figures.filter(({shown}) => shown.level !== "city").length,
  };
}

/** A sentence of how much is known of the city. */
export async function citySummary(db: Database, {city}: {city: string}, {document, t}: Screen): Promise<Element> {
  const [[known], counts] = await Promise.all([citiesById(db, [city]), cityCounts(db, city)]);
  const name = known?.name ?? city;
  if (counts.known === 0) return element(document, "p", {class: "lead"}, t("city.has.none", {city: name}));
  const sentences = [
    t("city.has", {city: name, count: counts.known, total: counts.total}),
    counts.foreign > 0 && t("city.has.levels", {count: counts.foreign}),
  ];
  return element(document, "p", {class: "lead"}, paragraph(...sentences));
}
