import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {changeCountsSentence, changeReason} from "./changes.ts";

const t = await loadTranslator("en");
const nameOf = (id: string) => ({a: "Agency A", b: "Agency B."})[id] ?? id;

test.each([
  [
    {reason: "other-source", note: null, source: "a", oldsource: "b"},
    "Another source is used: Agency A instead of Agency B.",
  ],
  [{reason: "other-source", note: null, source: null, oldsource: "b"}, "Another source is used instead of Agency B."],
  [{reason: "source-dropped", note: null, source: null, oldsource: "gone"}, "The source is no longer used: gone."],
  [{reason: "new-indicator", note: null, source: "a", oldsource: null}, "The indicator is new."],
  [{reason: null, note: null, source: "a", oldsource: "a"}, "No reason is known."],
  [{reason: null, note: "Rounded.", source: "a", oldsource: "a"}, "A note explains it."],
] as const)("changeReason(%j) names sources by their names", (change, said) => {
  expect(changeReason(change, nameOf, {t})).toBe(said);
});

test("changeCountsSentence(…) says all kinds", () => {
  expect(changeCountsSentence({revised: 225, withdrawn: 1509, added: 0, definitions: 5}, {t})).toBe(
    "Figures revised: 225, withdrawn: 1,509, new: 0. Definitions changed: 5.",
  );
});
