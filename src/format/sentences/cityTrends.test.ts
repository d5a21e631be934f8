import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {cityTrendsSentence} from "./cityTrends.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const NONE = {improving: 0, worsening: 0, rising: 0, falling: 0, "no-clear-trend": 0};

test.each([
  [
    {...NONE, improving: 3, rising: 2, "no-clear-trend": 7},
    4,
    "Vienna has 12 series that are long enough: 3 improving, 2 rising and 7 no clear trend. 4 others are too short, or broken too lately.",
  ],
  [{...NONE, worsening: 1}, 0, "Vienna has 1 series that is long enough: 1 worsening."],
  [NONE, 1, "No series of Vienna is long enough to speak of a trend. 1 other is too short, or broken too lately."],
  [NONE, 0, "No series of Vienna is long enough to speak of a trend."],
])("cityTrendsSentence(%j, %i short)", (labels, short, expected) => {
  expect(cityTrendsSentence({city: "Vienna", labels, short}, voice)).toBe(expected);
});
