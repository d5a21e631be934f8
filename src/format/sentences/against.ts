import type {Against} from "../../model/comparison.ts";
import {networkOf} from "../../model/comparison.ts";
import {countryName} from "../country.ts";
import type {Voice} from "./voice.ts";

/** Against whom cities are held. */
export interface AgainstFact {
  against: Against;
  /** The first chosen city: its name, ISO 3166-1 code and part of the world; null for none. */
  first: {name: string; country: string; region: string | null} | null;
  /** What the reader calls the own list. */
  name: string | null;
  /** The name of the network, where its cities are those against whom. */
  network: string | null;
  /** How many cities those are, chosen ones included; null for all. */
  count: number | null;
}

/** "Held against the 21 cities of Austria.": those among whom places are told. Empty where no city is chosen. */
export function againstSentence({against, first, name, network, count}: AgainstFact, {t, locale}: Voice): string {
  if (first === null) return "";
  if (against === "all" || count === null) return t("against.sentence.all");
  if (against === "country") return t("against.sentence.country", {count, country: countryName(locale, first.country)});
  if (against === "region") return t("against.sentence.region", {count, region: first.region ?? ""});
  if (against === "peers") return t("against.sentence.peers", {count, city: first.name});
  if (against === "sisters") return t("against.sentence.sisters", {count, city: first.name});
  if (networkOf(against) !== null) return t("against.sentence.network", {count, network: network ?? ""});
  return name === null ? t("against.sentence.list", {count}) : t("against.sentence.named", {count, name});
}
