import type {ReleaseChange} from "../../model/releaseChange.ts";
import type {Voice} from "./voice.ts";

/** How many figures a release changed, by kind, and how many definitions. */
export interface ChangeCounts {
  revised: number;
  withdrawn: number;
  added: number;
  definitions: number;
}

/** Why something changed; `nameOf` gives the name of a source by its id. What the keepers of the data noted stands beside it, in their words. */
export function changeReason(
  {reason, note, source, oldsource}: Pick<ReleaseChange, "reason" | "note" | "source" | "oldsource">,
  nameOf: (source: string) => string,
  {t}: Pick<Voice, "t">,
): string {
  if (reason === null) return note === null ? t("changes.reason.none") : t("changes.reason.noted");
  const name = (id: string | null) => (id === null ? "–" : nameOf(id).replace(/\.$/, "")); // it stands within a sentence
  if (reason === "other-source" && source === null) return t("changes.reason.instead", {old: name(oldsource)});
  return t(`changes.reason.${reason}`, {source: name(source ?? oldsource), old: name(oldsource)});
}

/** `Figures revised: 225, withdrawn: 1,509, new: 24,000. Definitions changed: 5.` */
export function changeCountsSentence(counts: ChangeCounts, {t}: Pick<Voice, "t">): string {
  return t("changes.counts", {...counts});
}
