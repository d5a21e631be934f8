import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {careSentence, comparisonSentence} from "./comparison.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const fact = {cities: 2, common: 23, some: 45, apart: 0, regional: 0, otherYear: 0};

test.each([
  [{}, "23 indicators have a figure for each of these cities; 45 have one for at least one of them."],
  [{common: 1}, "1 indicator has a figure for each of these cities; 45 have one for at least one of them."],
  [
    {apart: 31},
    "23 indicators have a figure for each of these cities; 45 have one for at least one of them. 31 more are measured in the country of one of them alone, and stand on that city’s page.",
  ],
  [{cities: 1}, "45 indicators have a figure for this city."],
  [{cities: 0}, ""],
])("what cities have in common: %o", (other, sentence) =>
  expect(comparisonSentence({...fact, ...other}, voice)).toBe(sentence),
);

test.each([
  [{}, ""],
  [{regional: 1}, "One figure is a region’s or a country’s, not the city’s own. Each is marked."],
  [
    {regional: 3, otherYear: 12},
    "3 figures are a region’s or a country’s, not the city’s own. 12 figures are of another year than their line. Each is marked.",
  ],
])("what asks for care: %o", (other, sentence) => expect(careSentence({...fact, ...other}, voice)).toBe(sentence));
