import {expect, test} from "vitest";
import {LOCALES, isolate, loadTranslator, textDirection, translator} from "./translator.ts";
import type {MessageKey} from "./translator.ts";

const key = (text: string) => text as MessageKey;

test("translator(…) chooses the plural form of the language and writes numbers its way", () => {
  const t = translator("en", {"c.one": "{count} city", "c.other": "{count} cities"});
  expect(t(key("c"), {count: 1})).toBe("1 city");
  expect(t(key("c"), {count: 1860})).toBe("1,860 cities");
});

test("translator(…) names the file and the key of what is absent", () => {
  expect(() => translator("en", {})(key("a.b"))).toThrow('src/i18n/en.json: expected a message "a.b"');
  expect(() => translator("en", {x: "{y}"})(key("x"))).toThrow("src/i18n/en.json: x: expected a value for {y}");
});

test("loadTranslator(…) refuses a language without a file", async () => {
  await expect(loadTranslator("xx")).rejects.toThrow('received "xx"');
});

test("English comes first of the languages found", () => expect(LOCALES[0]).toBe("en"));

test.each([
  ["en", "ltr"],
  ["zh", "ltr"],
  ["ar", "rtl"],
])("textDirection(%s) is %s", (locale, direction) => expect(textDirection(locale)).toBe(direction));

test.each([
  ["ar", "Vienna", "\u2068Vienna\u2069"],
  ["ar", "فيينا", "فيينا"],
  ["ar", "2020", "2020"],
  ["en", "Vienna", "Vienna"],
])("isolate(%s, %s) sets apart what runs the other way", (locale, text, expected) =>
  expect(isolate(locale, text)).toBe(expected),
);
