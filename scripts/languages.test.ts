import {globSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {expect, test} from "vitest";

const PLURAL = /\.(zero|one|two|few|many|other)$/;

const languages = globSync("src/i18n/*.json").map((path) => ({
  tag: basename(path, ".json"),
  messages: messagesOf(path),
}));
const english = messagesOf("src/i18n/en.json");
const keys = new Set(Object.keys(english).flatMap((key) => [key, key.replace(PLURAL, "")]));
const code = globSync("src/**/*.{ts,astro}")
  .filter((path) => !path.endsWith(".test.ts"))
  .map((path) => ({path, text: readFileSync(path, "utf8")}));

test.each(languages)("$tag: every key exists in English", ({messages}) => {
  expect(Object.keys(messages).filter((key) => !keys.has(key.replace(PLURAL, "")))).toEqual([]);
});

test.each(languages)("$tag: every message asks for the values that the English one asks for", ({messages}) => {
  const differing = Object.entries(messages).filter(([key, message]) => {
    const same = english[key] ?? english[key.replace(PLURAL, ".other")];
    return same !== undefined && valuesOf(message).some((value) => !valuesOf(same).includes(value));
  });
  expect(differing).toEqual([]);
});

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
  const all = code.map(({text}) => text).join("\n");
  const stems = [...all.matchAll(/`([\w.-]+)\$\{/g)].map(([, stem]) => stem ?? "");
  const unused = Object.keys(english).filter(
    (key) => !all.includes(`"${key.replace(PLURAL, "")}"`) && !stems.some((stem) => key.startsWith(stem)),
  );
  expect(unused).toEqual([]);
});

function messagesOf(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
}

function valuesOf(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}
