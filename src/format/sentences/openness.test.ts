import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {completenessSentence, listedSentence, timelinessSentence} from "./openness.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};

test.each([
  [{count: 1, year: 2026}, "1 listed (2026)."],
  [{count: 12, year: 2026}, "12 listed (2026)."],
  [{count: null, year: null}, "None listed. That a catalogue lists none is not a no: it may not have been entered."],
])("listedSentence(%j) is %s", (fact, expected) => {
  expect(listedSentence(fact, voice)).toBe(expected);
});

test("completenessSentence(…) and timelinessSentence(…) say the score and how it is counted", () => {
  expect(completenessSentence(61.4, voice)).toBe(
    "61 of 100: the share of the applicable indicators that have a figure, core ones counted twice as much as supporting ones.",
  );
  expect(timelinessSentence({score: 24.6, year: 2026, newest: 2026, median: 2018}, voice)).toBe(
    "25 of 100: 100 for a figure no more than 1 year older than 2026, falling to 0 at 4 further rounds of its publication (taken as 1 year for annual figures, as 5 for others). The newest figures are of 2026, half of them of 2018 or later.",
  );
});
