import {PEERS} from "../../methods/constants.ts";
import type {PeerQuality} from "../../methods/peers.ts";
import {formatList} from "../list.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** The peers that were found for a city, and what they were sought by. */
export interface PeersFact {
  /** The city's name. */
  city: string;
  quality: PeerQuality;
  /** How many were found. */
  count: number;
  /** Why none was sought; null where they were. */
  refusal: "NO_SIZE" | "FEW_DIMENSIONS" | null;
  /** What the size of all of them is; null for a city whose size is not known. */
  basis: string | null;
  /** The names of the traits compared, of those that the city has no figure for, and how many there are in all. */
  used: readonly string[];
  missing: readonly string[];
  total: number;
  /** The country that they are confined to; null for all. */
  country: string | null;
}

/** A trait of the city and of a peer, both as people read it. */
export interface TraitPair {
  trait: string;
  own: string;
  other: string;
}

/** How near the peers are, in one of three words, or why there are none; then what was compared and what could not be. */
export function peersSentence(fact: PeersFact, {t, locale}: Voice): string {
  const {city, quality, count, refusal, basis, used, missing, total, country} = fact;
  const found = count === 0 ? t("peers.nobody", {city}) : t(`peers.${quality}`, {city, count});
  return paragraph(
    refusal === null ? found : t(`peers.refusal.${refusal}`, {city, least: PEERS.numeric}),
    used.length > 0 && t("peers.compared", {count: used.length, total, traits: formatList(locale, used)}),
    basis !== null && missing.length > 0 && t("peers.unknown", {city, traits: formatList(locale, missing)}),
    basis !== null && t("peers.basis", {basis}),
    country !== null && t("peers.country", {country}),
  );
}

/** "Alike: population (1.9m and 1.8m). Apart: density (7,400 and 4,900).": either half may be empty. */
export function peerReasonSentence(
  {alike, apart}: {alike: readonly TraitPair[]; apart: readonly TraitPair[]},
  {t, locale}: Voice,
): string {
  const traits = (pairs: readonly TraitPair[]) =>
    formatList(
      locale,
      pairs.map((pair) => (pair.own === pair.other ? t("peers.same", {...pair}) : t("peers.pair", {...pair}))),
    );
  return paragraph(
    alike.length > 0 && t("peers.alike", {traits: traits(alike)}),
    apart.length > 0 && t("peers.apart", {traits: traits(apart)}),
  );
}
