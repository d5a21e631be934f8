import type {Translator} from "../i18n/translator.ts";
import {strictest} from "../model/licence.ts";

/** Which licences (SPDX) a selection of figures is under, and the strictest terms among them; empty where it has none. */
export function licencesSentence(licences: readonly string[], t: Translator): string {
  if (licences.length === 0) return "";
  const {terms, licences: asking} = strictest(licences);
  const names = [...new Set(licences)].sort().join(", ");
  return t("licence.terms", {
    licences: names,
    terms: t(`licence.terms.${terms}`, terms === "share-alike" ? {strictest: asking.join(", ")} : {}),
  });
}
