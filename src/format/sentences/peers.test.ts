import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import type {PeersFact} from "./peers.ts";
import {peerReasonSentence, peersSentence} from "./peers.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const fact: PeersFact = {
  city: "Vienna",
  quality: "fair",
  count: 7,
  refusal: null,
  basis: "urban agglomeration",
  used: ["Population", "Population density"],
  missing: [],
  total: 9,
  country: null,
};
const ON = "Compared on 2 of 9 traits: Population and Population density.";
const BASIS = "Only cities whose size is known on the same basis take part: urban agglomeration.";

test.each<[Partial<PeersFact>, string]>([
  [{}, `7 cities are fairly like Vienna in what was compared. ${ON} ${BASIS}`],
  [{quality: "close"}, `7 cities are close to Vienna in what was compared. ${ON} ${BASIS}`],
  [
    {quality: "none", count: 1, missing: ["Aged 65 and over"], country: "Austria"},
    `No city is close to Vienna in what was compared; this 1 is the nearest. ${ON} Not compared, because Vienna has no figure: Aged 65 and over. ${BASIS} Only cities of Austria take part.`,
  ],
  [
    {quality: "none", count: 0},
    `No peers can be found, because no city has enough of this in common with Vienna. ${ON} ${BASIS}`,
  ],
  [
    {quality: "none", count: 0, refusal: "FEW_DIMENSIONS"},
    `No peers can be found, because fewer than 3 traits that are numbers can be compared. ${ON} ${BASIS}`,
  ],
  [
    {quality: "none", count: 0, refusal: "NO_SIZE", basis: null, used: [], missing: ["Population"]},
    "No peers can be found, because no population of Vienna stands for the reference year.",
  ],
])("peersSentence(…) with %j", (differs, expected) => {
  expect(peersSentence({...fact, ...differs}, voice)).toBe(expected);
});

test("peerReasonSentence(…) gives both figures, and one where they are the same", () => {
  const alike = [
    {trait: "Population growth", own: "0.8", other: "0.7"},
    {trait: "Capital of its country", own: "yes", other: "yes"},
  ];
  const apart = [{trait: "Population density", own: "7,400", other: "4,900"}];
  expect(peerReasonSentence({alike, apart}, voice)).toBe(
    "Alike: Population growth (0.8 and 0.7) and Capital of its country (yes). Apart: Population density (7,400 and 4,900).",
  );
  expect(peerReasonSentence({alike: [], apart: []}, voice)).toBe("");
});
