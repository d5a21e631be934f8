/**
 * Sentences: `(fact, voice) → string`. A fact is plain data (names, values, what may be said of them), never an id to be
 * looked up; words come from src/i18n alone, numbers and years from src/format. Neither "best" nor "worst" is said of a
 * city, and better and worse only where the rule of permitted use allows it (METHODS.md M15).
 */
import type {Translator} from "../../i18n/translator.ts";

/** In whose language a sentence is written; a screen of the views is one. */
export interface Voice {
  t: Translator;
  /** BCP 47. */
  locale: string;
}

/** Sentences that follow one another; what does not hold is false and left out. Full-width stops bring their own space. */
export function paragraph(...sentences: readonly (string | false | null)[]): string {
  return sentences
    .filter(Boolean)
    .join(" ")
    .replace(/([。！？；：]) /g, "$1");
}
