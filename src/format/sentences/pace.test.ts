import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {promise} from "../../methods/promise.ts";
import type {PaceFact} from "./pace.ts";
import {paceSentence} from "./pace.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const PROMISE = {base: 2015, target: 2030, kind: "Absolute emission reduction", value: 50, unit: "%"};
const ASKED = "That asks for −4.5% a year from 2015 to 2030.";
const EVEN = "Reckoned with the same share of the year before each year.";

function fact(values: Readonly<Record<number, number>>, differs: Partial<PaceFact> = {}): PaceFact {
  const series = Object.entries(values).map(([year, value]) => ({year: Number(year), value, status: "A" as const}));
  return {...promise(PROMISE, series), base: 2015, target: 2030, passed: false, held: [], ...differs};
}

test.each<[PaceFact, string]>([
  [
    fact({2015: 8, 2022: 6.4}),
    `${ASKED} Nearly on track: −3.1% a year until 2022, 40% of the way. From then on it takes −5.7% a year. At the pace so far the target is reached in 2037. ${EVEN}`,
  ],
  [
    fact({2015: 8, 2022: 5.5}),
    `${ASKED} On track: −5.2% a year until 2022, 63% of the way. From then on it takes −3.9% a year. At the pace so far the target is reached in 2028. ${EVEN}`,
  ],
  [
    fact({2015: 8, 2022: 7.9}),
    `${ASKED} Too slow: −0.2% a year until 2022, 2% of the way. From then on it takes −8.2% a year. At the pace so far the target is reached after 2100. ${EVEN}`,
  ],
  [
    fact({2015: 8, 2022: 9}),
    `${ASKED} Moving away: +1.7% a year until 2022. From then on it takes −9.6% a year. ${EVEN}`,
  ],
  [fact({2015: 8, 2022: 4}), `${ASKED} Met: the figure of 2022 is at the target or beyond it. ${EVEN}`],
  [
    fact({2015: 8, 2031: 5}, {passed: true}),
    `${ASKED} Its year has passed. Missed: in 2031 75% of the way was done. At the pace so far the target is reached in 2039. ${EVEN}`,
  ],
  [
    fact({2012: 8}, {held: [2012]}),
    `${ASKED} No verdict on its pace: it takes a figure of the base year 2015 and a later one that may be judged, and this release holds none. The city’s own inventory that is known here is of 2012, and nobody has validated it.`,
  ],
  [fact({2015: 8}), `${ASKED} No verdict on its pace: no figure is later than the base year 2015.`],
  [
    {...fact({}), asked: null, refusal: "NOT_ABSOLUTE"},
    "No verdict: the target is one per unit, or below a projection, and nobody has turned it into an amount.",
  ],
])("paceSentence(…) %#", (of, expected) => {
  expect(paceSentence(of, voice)).toBe(expected);
});
