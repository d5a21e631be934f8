import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {MISSING} from "../../model/missing.ts";
import {missingCountSentence} from "./missing.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const NONE = Object.fromEntries(MISSING.map((kind) => [kind, 0])) as Record<(typeof MISSING)[number], number>;

test.each([
  [
    {
      total: 204451,
      counts: {...NONE, "not-collected": 150000, "not-published": 9000, withheld: 12, "not-applicable": 1000},
    },
    "Of 203,451 pairs of a city and an indicator that could have a figure, 21% have one and 159,012 have none: 150,000 not collected, 9,000 not published, 12 withheld, 0 suppressed and 0 pending. " +
      "1,000 further pairs are not applicable: their indicators are measured in other countries alone.",
  ],
  [
    {total: 20, counts: {...NONE, pending: 1}},
    "Of 20 pairs of a city and an indicator that could have a figure, 95% have one and 1 has none: 0 not collected, 0 not published, 0 withheld, 0 suppressed and 1 pending.",
  ],
  [{total: 20, counts: NONE}, "Each of the 20 pairs of a city and an indicator that could have a figure has one."],
])("missingCountSentence(%j)", (fact, expected) => {
  expect(missingCountSentence(fact, voice)).toBe(expected);
});
