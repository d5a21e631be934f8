import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {cityMissingSentence} from "./cityMissing.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const NONE = {"not-collected": 0, "not-published": 0, "not-applicable": 0, withheld: 0, suppressed: 0, pending: 0};

test.each([
  [
    {...NONE, "not-collected": 20, withheld: 1},
    "21 of 72 indicators have no figure for Vienna: 20 not collected, 0 not published, 1 withheld, 0 suppressed and 0 pending. Missing is never counted as zero, filled in or ranked.",
  ],
  [
    {...NONE, "not-published": 2, "not-applicable": 12},
    "2 of 60 indicators have no figure for Vienna: 0 not collected, 2 not published, 0 withheld, 0 suppressed and 0 pending. Missing is never counted as zero, filled in or ranked. " +
      "12 further indicators are measured in other countries alone, so they are not applicable here.",
  ],
  [NONE, "Nothing: each of the 72 indicators has a figure."],
])("cityMissingSentence(%j)", (counts, expected) => {
  expect(cityMissingSentence({city: "Vienna", total: 72, counts}, voice)).toBe(expected);
});
