import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {CompositeFact} from "./composite.ts";
import {compositeSentence} from "./composite.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const FACT: CompositeFact = {count: 4, indicators: 3, first: null, ahead: [], without: []};
const NOWHERE = "None is ahead of another on every indicator, so who has the higher score is a matter of the weights.";

test.each<[Partial<CompositeFact>, string]>([
  [
    {},
    `No city is clearly first: when one indicator is left out, another has the highest score or shares it. ${NOWHERE}`,
  ],
  [{first: "Vienna"}, `Vienna has the highest score, whichever indicator is left out. ${NOWHERE}`],
  [
    {first: "Vienna", ahead: [{city: "Vienna", of: ["Porto", "Lyon"]}]},
    "Vienna has the highest score, whichever indicator is left out. Vienna is at least as good as Porto and Lyon on every indicator weighed, and better on one: that holds for any weights.",
  ],
  [{count: 2}, `Places need 3 cities with a score, so none is given. ${NOWHERE}`],
  [
    {count: 1, without: ["Lagos"]},
    "Places need 3 cities with a score, so none is given. No score for Lagos: less than 80% of the weight has a figure.",
  ],
  [{indicators: 1}, "One indicator alone is no composite: read the indicator itself."],
  [{count: 0}, "None of these cities has figures for 80% of the weight, so there is no score."],
])("compositeSentence(…) with %j", (differs, expected) => {
  expect(compositeSentence({...FACT, ...differs}, voice)).toBe(expected);
});
