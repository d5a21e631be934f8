import {expect, test} from "vitest";
import {preferredLanguage} from "./preferredLanguage.ts";

test.each([
  [["fr-CA", "en"], "fr"],
  [["zh-Hant-TW"], "zh"],
  [["pt", "es-419"], "es"],
  [["en-GB", "ar"], "en"],
  [["C", "ru"], "ru"],
  [["pt"], undefined],
  [[], undefined],
])("preferredLanguage(%j, …) is %s", (wanted, found) => {
  expect(preferredLanguage(wanted, ["en", "ar", "es", "fr", "ru", "zh"])).toBe(found);
});
