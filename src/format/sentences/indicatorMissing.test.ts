import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {indicatorMissingSentence} from "./indicatorMissing.ts";

const t = await loadTranslator("en");

test.each([
  [
    {count: 1556, total: 2410},
    "1,556 of the 2,410 cities have no figure of any year. None of them counts as zero, or takes part in a mean, a place or a colour.",
  ],
  [
    {count: 1, total: 2410},
    "1 of the 2,410 cities has no figure of any year. It does not count as zero, and takes part in no mean, place or colour.",
  ],
  [{count: 0, total: 3}, "Each of the 3 cities has a figure."],
])("indicatorMissingSentence(%j)", (fact, expected) => {
  expect(indicatorMissingSentence(fact, {t, locale: "en"})).toBe(expected);
});
