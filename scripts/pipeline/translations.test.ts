import {expect, test} from "vitest";
import {IndicatorFile} from "../../src/model/indicator.ts";
import {translated} from "./translations.ts";
import no2 from "../../data/indicators/no2.json" with {type: "json"};

const indicator = IndicatorFile.parse(no2);
const TEXTS = {
  ...{title: "T", question: "Q?", definition: "D.", formula: "F", misreading: "M."},
  caveats: indicator.caveats.map(() => "C."),
};
const PURPOSE = {problem: "P.", decision: "D.", constraints: "C."};

function inFrench(own?: typeof TEXTS & {purpose?: typeof PURPOSE}) {
  return translated(indicator, {tag: "fr", indicators: own ? {no2: own} : {}, units: {}, references: {}});
}

test("translated(…) tells of the texts and of what an indicator is for which language each is in", () => {
  expect(inFrench({...TEXTS, purpose: PURPOSE})).toMatchObject({...PURPOSE, language: "fr", carelanguage: "fr"});
  const {problem, decision} = indicator;
  expect(inFrench(TEXTS)).toMatchObject({title: "T", problem, decision, language: "fr", carelanguage: "en"});
});

test("translated(…) leaves all in English with a sign in the title where there is no translation", () => {
  expect(inFrench()).toMatchObject({title: `${indicator.title} [en]`, language: "en", carelanguage: "en"});
});
