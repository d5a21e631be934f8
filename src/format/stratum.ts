import type {Translator} from "../i18n/translator.ts";
import type {Strata} from "../model/stratum.ts";
import {CLIMATES} from "../model/trait.ts";
import {countryName} from "./country.ts";
import {methodName} from "./method.ts";

/** What the cities of a stratum share (stratumOf of src/model), in words: a country, a climate, a way of measuring. */
export function stratumName(strata: Strata, stratum: string, {t, locale}: {t: Translator; locale: string}): string {
  if (strata === "country") return countryName(locale, stratum);
  if (strata === "method") return methodName(stratum, t);
  const climate = CLIMATES.find((known) => known === stratum);
  return climate ? t(`climate.${climate}`) : t("climate.unknown", {method: methodName(stratum, t)});
}
