import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {citySensitivitySentence} from "./citySensitivity.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const held = (group: string, worse: number, count: number) => ({group, worse, count});

test.each([
  [
    [held("all cities", 303, 853), held("its country", 1, 5), held("similar size", 10, 20)],
    "Highest against similar size (10 of 20), lowest against its country (1 of 5).",
  ],
  [[held("all cities", 303, 853), held("its region", 300, 850)], "Against each group about the same."],
  [[held("all cities", 303, 853)], ""],
  [[], ""],
])("%#", (groups, expected) => {
  expect(citySensitivitySentence(groups, voice)).toBe(expected);
});
