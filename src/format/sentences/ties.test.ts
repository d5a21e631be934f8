import {expect, test} from "vitest";
import {loadTranslator} from "../../i18n/translator.ts";
import {membershipSentence, networksSentence, sharedNetworksSentence, sisterPairText, sistersSentence} from "./ties.ts";

const voice = {t: await loadTranslator("en"), locale: "en"};
const names = ["Artists", "Signers"];

test("sistersSentence(…) says that ties may have ended, and that absence is not a no", () => {
  expect(sistersSentence({city: "Lyon", count: 2}, voice)).toBe(
    "Lists name 2 sister cities of Lyon, here by name. None says since when a tie stands, and a tie may have ended. The lists are uneven: a city that is not here may be a sister all the same.",
  );
  expect(sistersSentence({city: "Lyon", count: 0}, voice)).toBe(
    "No list held here names a sister city of Lyon. That is not a no: the lists are uneven, and thin for many countries.",
  );
});

test("sisterPairText(…) has the unit once", () => {
  const indicator = {title: "Unemployment", decimals: 1, unit: {label: "%", ucum: "%"}};
  expect(sisterPairText({indicator, own: 6.1, other: 6.25}, voice)).toBe("Unemployment 6.1 and 6.3%");
});

test("networksSentence(…) names the networks whose lists are held", () => {
  expect(networksSentence({city: "Lyon", count: 1, names}, voice)).toBe(
    "Held here are the lists of Artists and Signers. That Lyon is not in one of them is not a no, and there are other networks.",
  );
  expect(networksSentence({city: "Lyon", count: 2, names}, voice)).toBe(
    "Held here are the lists of Artists and Signers alone; there are other networks.",
  );
  expect(networksSentence({city: "Lyon", count: 0, names}, voice)).toBe(
    "None of the lists held here, of Artists and Signers, has Lyon. That is not a no: a list may be older or incomplete, and there are other networks.",
  );
});

test.each([
  [{bond: "member", field: "Music"} as const, "Member, for Music. List of 2026. None."],
  [{bond: "signed", field: null} as const, "Signed by a mayor of the city. List of 2026. None."],
])("membershipSentence(%o)", (fact, sentence) => {
  expect(membershipSentence({vintage: "2026", caveat: "None.", ...fact}, voice)).toBe(sentence);
});

test("sharedNetworksSentence(…) has the fields of a network that has any", () => {
  const shared = [
    {name: "Signers", fields: []},
    {name: "Artists", fields: ["Design", "Music"]},
  ];
  expect(sharedNetworksSentence(shared, voice)).toBe(
    "Both are in the lists of Signers and Artists (Design and Music).",
  );
});
