import type {Translator} from "../i18n/translator.ts";
import type {Place} from "../methods/rank.ts";

/** "2 of 6", or "=2 of 6" where it is shared. */
export function placeText({rank, tied, count}: Place, t: Translator): string {
  return t(tied ? "place.tied" : "place.single", {rank, count});
}
