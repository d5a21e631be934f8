import type {ChangeSince} from "../../methods/changeSince.ts";
import type {Indicator} from "../../model/indicator.ts";
import {formatValue} from "../number.ts";
import {formatYear} from "../period.ts";
import {round} from "../round.ts";
import {amountOfChange} from "./amount.ts";
import type {Voice} from "./voice.ts";
import {paragraph} from "./voice.ts";

/** A change between two years. */
export interface ChangeFact extends ChangeSince {
  indicator: Pick<Indicator, "unit" | "decimals">;
}

/** Units that have no true zero, and shares, of which a change in per cent would mislead (METHODS.md M8). */
const WITHOUT_SHARE = ["%", "Cel", "{index}"];

/** "−3.1 µg/m³ (−22%) since 2010": with its sign, in per cent too where the unit has a true zero; then what it asks care for. */
export function changeSentence({indicator, from, change, broken, shock}: ChangeFact, voice: Voice): string {
  const {t, locale} = voice;
  const year = formatYear(locale, from.year);
  return paragraph(
    round(change.absolute, indicator.decimals) === 0 ? t("change.none", {year}) : amountSince(),
    broken !== null && t("change.broken", {year: formatYear(locale, broken)}),
    shock && t("change.shock"),
  );

  function amountSince(): string {
    const amount = amountOfChange(change.absolute, indicator, voice);
    if (from.value <= 0 || WITHOUT_SHARE.includes(indicator.unit.ucum)) return t("change.since", {amount, year});
    const percent = formatValue(locale, Math.abs((100 * change.absolute) / from.value), {decimals: 0, unit: "%"});
    return t("change.share", {amount, share: `${change.absolute < 0 ? "−" : "+"}${percent}`, year});
  }
}
