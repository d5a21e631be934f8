import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {VerdictFact} from "./verdict.ts";
import {verdictCountSentence, verdictSentence} from "./verdict.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};

test.each<[VerdictFact, string]>([
  [
    {overall: "comparable", counts: {comparable: 6, "with-care": 2, "not-comparable": 0}, alone: 3},
    "On the whole these figures are comparable. Of 8 indicators with a figure of two of these cities or more: 6 comparable, 2 with care, 0 not comparable. 3 further indicators have a figure of one of these cities alone.",
  ],
  [
    {overall: "with-care", counts: {comparable: 0, "with-care": 1, "not-comparable": 0}, alone: 0},
    "On the whole these figures are to be compared with care. Of 1 indicator with a figure of two of these cities or more: 0 comparable, 1 with care, 0 not comparable.",
  ],
  [
    {overall: "not-comparable", counts: {comparable: 0, "with-care": 0, "not-comparable": 2}, alone: 1},
    "On the whole these figures are not comparable. Of 2 indicators with a figure of two of these cities or more: 0 comparable, 0 with care, 2 not comparable. 1 further indicator has a figure of one of these cities alone.",
  ],
  [
    {overall: null, counts: {comparable: 0, "with-care": 0, "not-comparable": 0}, alone: 2},
    "No indicator has a figure of two of these cities, so there is nothing to hold against one another. 2 further indicators have a figure of one of these cities alone.",
  ],
])("verdictSentence(…) and verdictCountSentence(…) of %j", (fact, expected) => {
  expect([verdictSentence(fact, voice), verdictCountSentence(fact, voice)].join(" ")).toBe(expected);
});
