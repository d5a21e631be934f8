import {PACE} from "../../methods/constants.ts";
import type {Promised} from "../../methods/promise.ts";
import {formatList} from "../list.ts";
import {formatValue} from "../number.ts";
import {formatYear} from "../period.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** A promise, and how far it is. */
export interface PaceFact extends Promised {
  /** Its base year and the year it is for. */
  base: number;
  target: number;
  /** Is that year over? */
  passed: boolean;
  /** Of what years the author's own figures are that nobody has validated. */
  held: readonly number[];
}

/** What the promise asks for a year, whether it is on its way and by which method, or why that cannot be said. */
export function paceSentence(fact: PaceFact, voice: Voice): string {
  const {t, locale} = voice;
  const {asked, way, refusal, base, target, passed, held} = fact;
  const years = {base: formatYear(locale, base), target: formatYear(locale, target)};
  return paragraph(
    asked !== null && t("pace.asked", {rate: rateText(asked, voice), ...years}),
    passed && t("pace.passed"),
    refusal !== null && t(`pace.refusal.${refusal}`, years),
    refusal !== null &&
      held.length > 0 &&
      t("pace.held", {
        count: held.length,
        years: formatList(
          locale,
          held.map((year) => formatYear(locale, year)),
        ),
      }),
    way !== null && wayText(way, voice),
  );
}

/** "−3.1%": a change a year. */
export function rateText(rate: number, {locale}: Voice): string {
  const size = formatValue(locale, Math.abs(100 * rate), {decimals: 1, unit: "%"});
  return `${rate < 0 ? "−" : "+"}${size}`;
}

function wayText(way: NonNullable<Promised["way"]>, voice: Voice): string {
  const {t, locale} = voice;
  const {verdict, method, actual, progress, needed, projected, beyond, latest} = way;
  const year = formatYear(locale, latest.year);
  const share = formatValue(locale, progress ?? 0, {decimals: 0, unit: "%"});
  return paragraph(
    t(`pace.${verdict}`, {year, actual: rateText(actual, voice), progress: share}),
    needed !== null && t("pace.needed", {needed: rateText(needed, voice)}),
    projected !== null &&
      (beyond
        ? t("pace.beyond", {year: formatYear(locale, PACE.horizon)})
        : t("pace.projected", {year: formatYear(locale, Math.ceil(projected))})),
    t(`pace.method.${method}`),
  );
}
