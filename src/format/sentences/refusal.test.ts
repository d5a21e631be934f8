import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {RefusalFact} from "./refusal.ts";
import {refusalSentence, refusalText} from "./refusal.ts";

const voice = {t: await loadTranslator("en")};

test.each<[RefusalFact, string, string]>([
  [{refusal: "NEUTRAL", publisher: null}, "no place: neutral", "Neither more nor less is better."],
  [{refusal: "NEUTRAL", publisher: "Institute"}, "no place: neutral", "Neither more nor less is better."],
  [{refusal: "NOT_RANKABLE", publisher: null}, "no place: not for ranking", "These figures are not made for ranking."],
  [
    {refusal: "NOT_RANKABLE", publisher: "Institute"},
    "no place: use limited by Institute",
    "Their use is limited by Institute, so these figures are not ranked.",
  ],
])("the refusal %j", (fact, text, sentence) => {
  expect([refusalText(fact, voice), refusalSentence(fact, voice)]).toEqual([text, sentence]);
});
