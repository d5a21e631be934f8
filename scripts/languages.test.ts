import {existsSync, globSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {expect, test} from "vitest";
import {named} from "../src/i18n/named.ts";

const PLURAL = /\.(zero|one|two|few|many|other)$/;

const languages = globSync("src/i18n/*.json").map((path) => ({
  tag: basename(path, ".json"),
  messages: messagesOf(path),
}));
const english = messagesOf("src/i18n/en.json");
const keys = new Set(Object.keys(english).flatMap((key) => [key, key.replace(PLURAL, "")]));
/** The stems of the messages that have plural forms. */
const plurals = new Set(
  Object.keys(english)
    .filter((key) => PLURAL.test(key))
    .map((key) => key.replace(PLURAL, "")),
);
/** Numbers that pages count to: no language needs a form for millions. */
const COUNTS = Array.from({length: 3000}, (_, count) => count);
const code = globSync("src/**/*.{ts,astro}")
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => ({path, text: readFileSync(path, "utf8")}));

test.each(languages)("$tag: every key is a key of English, in the plural forms of the language", ({tag, messages}) => {
  const forms = pluralForms(tag);
  const extra = Object.keys(messages).filter((key) => {
    const [, form] = PLURAL.exec(key) ?? [];
    return form === undefined
      ? !keys.has(key) || plurals.has(key)
      : !plurals.has(key.replace(PLURAL, "")) || !forms.includes(form);
  });
  expect(extra).toEqual([]);
});

test.each(languages)(
  "$tag: every message of English is there, in each plural form that counts take",
  ({tag, messages}) => {
    const forms = pluralForms(tag).filter((form) =>
      COUNTS.some((count) => new Intl.PluralRules(tag).select(count) === form),
    );
    const expected = Object.keys(english).flatMap((key) =>
      PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `.${form}`)) : [key],
    );
    expect([...new Set(expected)].filter((key) => !messages[key]?.trim())).toEqual([]);
  },
);

test.each(languages)("$tag: every message asks for the values that the English one asks for", ({messages}) => {
  const differing = Object.entries(messages).filter(([key, message]) => {
    const same = valuesOf(english[key.replace(PLURAL, ".other")] ?? english[key] ?? "");
    const asked = valuesOf(message);
    // A form for one or two may say the number in a word, and leave out what the English form for one does.
    const one = english[key.replace(PLURAL, ".one")];
    const spared = PLURAL.test(key) ? ["count", ...same.filter((value) => one && !valuesOf(one).includes(value))] : [];
    const lacking = same.filter((value) => !asked.includes(value) && !spared.includes(value));
    return lacking.length > 0 || asked.some((value) => !same.includes(value));
  });
  expect(differing).toEqual([]);
});

test.each(languages)("$tag: no message holds what a page would take for markup", ({messages}) => {
  expect(Object.values(messages).filter((message) => /<\/?[a-z]|&[a-z]+;|\}\}|\{\{/i.test(message))).toEqual([]);
});

test.each(languages.filter(({tag}) => tag !== "en"))(
  "$tag: there is a file for the texts of the indicators",
  ({tag}) => {
    expect(existsSync(`data/translations/${tag}.json`)).toBe(true);
  },
);

test("every key that the code asks for exists in English", () => {
  const missing = code.flatMap(({path, text}) =>
    [...text.matchAll(/\bt\(\s*(?:"([^"]+)"|`([^`$]*)\$\{)/g)].flatMap(([, whole, stem]) => {
      const known = whole === undefined ? [...keys].some((key) => key.startsWith(stem ?? "")) : keys.has(whole);
      return known ? [] : [`${path}: ${whole ?? `${stem}…`}`];
    }),
  );
  expect(missing).toEqual([]);
});

test("every English message is asked for", () => {
  const asked = named(english, code.map(({text}) => text).join("\n"));
  expect(Object.keys(english).filter((key) => !(key in asked))).toEqual([]);
});

function messagesOf(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
}

function pluralForms(tag: string): string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}

function valuesOf(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}
