import {expect, test} from "vitest";
import {loadTranslator} from "../i18n/translator.ts";
import {licencesSentence} from "./licences.ts";

const t = await loadTranslator("en");
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

test.each([
  [[], ""],
  [["CC0-1.0"], "Licences: CC0-1.0. The strictest terms among them: none, public domain."],
  [
    ["CC-BY-4.0", "CC0-1.0", "CC-BY-4.0"],
    "Licences: CC-BY-4.0, CC0-1.0. The strictest terms among them: credit the publishers.",
  ],
  [
    ["ODbL-1.0", "CC-BY-4.0"],
    "Licences: CC-BY-4.0, ODbL-1.0. The strictest terms among them: credit the publishers, and share alike (ODbL-1.0).",
  ],
])("licencesSentence(%j)", (licences, sentence) => expect(plain(licencesSentence(licences, t))).toBe(sentence));
