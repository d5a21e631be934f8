import {MINIMUM_CITIES} from "../../methods/constants.ts";
import {PENALTIES, YEAR_GAP_MOST} from "../../methods/penalties.ts";
import type {Standing} from "../../methods/percentileRank.ts";
import type {Place, RankRefusal} from "../../methods/rank.ts";
import type {Level} from "../../model/area.ts";
import type {Indicator} from "../../model/indicator.ts";
import type {Status} from "../../model/status.ts";
import {formatNumber, formatValue} from "../number.ts";
import {formatPeriod, formatYear} from "../period.ts";
import {refusalSentence} from "./refusal.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** A figure of one city, and how it stands among others. */
export interface StandingFact {
  /** The city's name. */
  city: string;
  indicator: Pick<Indicator, "unit" | "decimals" | "direction">;
  figure: {value: number; year: number; period: string; level: Level; status: Status};
  /** The year of those it is compared with; null where each has its own. */
  reference: number | null;
  /** Why it is not compared: its own refusal, else the selection's for percentiles (permission.ts). */
  refusal: RankRefusal | null;
  /** Who set the limits that forbid it to be ranked; null where nobody but the definition. */
  publisher?: string | null;
  /** Among the cities it is compared with, itself among them; null where there is a refusal. */
  standing: Standing | null;
  /** Given where there are too few cities for a percentile, and enough for a place. */
  place?: Place | null;
}

/**
 * "Vienna had 11.2 µg/m³ in 2020, better than 6 of 8 other comparable cities. The figure is marked “estimated”.": the value,
 * its year, how many stand behind it (in per cent from 20 cities on; for a neutral indicator how many are lower) or why
 * nothing is compared, then the gravest of what the figure itself asks care for.
 */
export function standingSentence(fact: StandingFact, voice: Voice): string {
  const {t, locale} = voice;
  const {city, figure, indicator, refusal, place} = fact;
  const value = formatValue(locale, figure.value, {decimals: indicator.decimals, unit: indicator.unit.label});
  const had = t(figure.status === "F" ? "standing.forecast" : `standing.${figure.level}`, {
    city,
    value,
    period: formatPeriod(locale, figure.period),
  });
  if (fact.standing && refusal === null)
    return paragraph(compared(had, fact.standing, fact, voice), caveat(fact, voice));
  if (place && refusal === "TOO_FEW") {
    const rank = `${place.tied ? "=" : ""}${formatNumber(locale, place.rank, 0)}`;
    return paragraph(t("standing.place", {had, rank, count: place.count}), caveat(fact, voice));
  }
  return paragraph(
    t("standing.alone", {had}),
    refusal !== null && refusalSentence({refusal, publisher: fact.publisher ?? null}, voice),
    caveat(fact, voice),
  );
}

function compared(had: string, {worse, equal, count}: Standing, {indicator}: StandingFact, {t, locale}: Voice): string {
  const others = count - 1;
  const word = indicator.direction === "neutral" ? "higher" : "better";
  const values = {had, worse, count: others, level: equal - 1};
  if (2 * (equal - 1) > others) return t("standing.same", values);
  const tied = equal > 1 ? ".tied" : "";
  if (worse === others) return t(`standing.${word}.all`, values);
  if (worse === 0) return t(`standing.${word}.none${tied}`, values);
  const percent = Math.floor((100 * worse) / others);
  if (count < MINIMUM_CITIES.percent || percent === 0) return t(`standing.${word}.some${tied}`, values);
  const share = formatValue(locale, percent, {decimals: 0, unit: "%"});
  return t(`standing.${word}.share${tied}`, {...values, share});
}

/** The graver of a status that is not the normal one, and of another year than that of the others. */
function caveat({figure: {status, year}, reference}: StandingFact, {t, locale}: Voice): string | false {
  const gap = reference === null ? 0 : Math.min(YEAR_GAP_MOST, PENALTIES.YEAR_GAP * Math.abs(year - reference));
  const doubt = status === "A" || status === "F" ? 0 : (PENALTIES[`OBS:${status}` as keyof typeof PENALTIES] ?? 1);
  if (doubt > 0 && doubt >= gap) return t("standing.status", {status: t(`status.${status}`)});
  return gap > 0 && t("standing.year", {year: formatYear(locale, reference!)});
}
