import type {RankRefusal} from "../../methods/rank.ts";
import type {Voice} from "./voice.ts";

/** Why no place is given. */
export interface RefusalFact {
  refusal: RankRefusal;
  /** Who set the limits to the use of the figures that forbid it (Indicator.rule); null where nobody but the definition. */
  publisher: string | null;
}

/** In a few words, for a cell of a table: "no place: neutral". */
export function refusalText({refusal, publisher}: RefusalFact, {t}: Pick<Voice, "t">): string {
  return isRule(refusal, publisher) ? t("refusal.rule", {publisher}) : t(`refusal.${refusal}`);
}

/** As a sentence: "Neither more nor less is better." */
export function refusalSentence({refusal, publisher}: RefusalFact, {t}: Pick<Voice, "t">): string {
  return isRule(refusal, publisher) ? t("standing.refusal.rule", {publisher}) : t(`standing.refusal.${refusal}`);
}

function isRule(refusal: RankRefusal, publisher: string | null): publisher is string {
  return refusal === "NOT_RANKABLE" && publisher !== null;
}
