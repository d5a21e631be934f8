import type {Translator} from "../i18n/translator.ts";
import type {Comparison} from "../model/comparison.ts";
import type {PageKnown} from "./address.ts";

/** What the parts of the page that are fetched once they are needed may ask of the controls. */
export interface CompareState {
  readonly root: HTMLElement;
  readonly comparison: Comparison;
  readonly known: PageKnown;
  readonly locale: string;
  words(): Promise<Translator>;
  /** Chooses; `replace` where it goes on with what was chosen just before. */
  change(part: Partial<Comparison>, how?: {replace?: boolean}): void;
  /** Takes the comparison from the address anew. */
  read(): Promise<void>;
}
