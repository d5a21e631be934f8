import type {Theme} from "../../src/model/theme.ts";
import {english, thing} from "./dcatContext.ts";

/** Our themes in the European Union's list of data themes. */
export const EU_THEMES = {
  population: "SOCI",
  housing: "SOCI",
  economy: "ECON",
  education: "EDUC",
  health: "HEAL",
  safety: "JUST",
  air: "ENVI",
  climate: "ENVI",
  "green-space": "ENVI",
  land: "REGI",
  water: "ENVI",
  waste: "ENVI",
  mobility: "TRAN",
  governance: "GOVE",
  "open-data": "GOVE",
} as const satisfies Record<Theme, keyof typeof LABELS>;

const LABELS = {
  ECON: "Economy and finance",
  EDUC: "Education, culture and sport",
  ENVI: "Environment",
  GOVE: "Government and public sector",
  HEAL: "Health",
  JUST: "Justice, legal system and public safety",
  REGI: "Regions and cities",
  SOCI: "Population and society",
  TRAN: "Transport",
} as const;

/** A theme of that list, with its name in English. */
export function themeConcept(code: keyof typeof LABELS): object {
  return thing(`eu:data-theme/${code}`, "skos:Concept", {"skos:prefLabel": english(LABELS[code])});
}
