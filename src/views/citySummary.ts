import {element} from "../charts/element.ts";
import {newest} from "../methods/referencePeriod.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import {indicators} from "../query/indicators.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import type {Screen} from "./screen.ts";

/** Of all indicators: how many have a figure for the city, and for how many of these it is not the city's own. */
export interface CityCounts {
  total: number;
  known: number;
  foreign: number;
}

/** A value that is not a forecast makes an indicator known; its newest one says whose it is. */
export async function cityCounts(db: Database, city: string): Promise<CityCounts> {
  const [all, observations] = await Promise.all([indicators(db), observationsByCity(db, [city])]);
  const shown = [...Map.groupBy(observations, ({indicator}) => indicator).values()].flatMap(
    (rows) => newest(rows) ?? [],
  );
  return {total: all.length, known: shown.length, foreign: shown.filter(({level}) => level !== "city").length};
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
  return element(document, "p", {class: "lead"}, sentences.filter(Boolean).join(" "));
}
