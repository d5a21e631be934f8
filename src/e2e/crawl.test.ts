/** A walk over every page of the built site in all languages: links and anchors, languages and twins, words left untranslated, other hosts. */
import {describe, expect, test} from "vitest";
import english from "../i18n/en.json";
import {LOCALES, textDirection} from "../i18n/translator.ts";
import {ANY_CITY} from "../model/cityPages.ts";
import {addressOf, builtFiles, builtText, targetOf} from "./builtPages.ts";

/** What is wrong, told once for each thing with the first page that has it. */
class Wrongs extends Map<string, string> {
  add(what: string, page: string): void {
    if (!this.has(what)) this.set(what, page);
  }

  get first(): string[] {
    return [...this].slice(0, 20).map(([what, page]) => `${page}: ${what}`);
  }
}

const LINK = /\s(?:href|src|action)="([^"]*)"/g;
/** Elements that fetch what they name, from another host. */
const FETCHED =
  /<(?:script|img|image|use|iframe|source|video|audio|object|embed|input|link)\s(?:[^>]*\s)?(?:src|srcset|href|xlink:href|data|poster)="(?:[a-z]+:)?\/\/[^>]*>/g;
const SAID_ONLY = /\srel="(?:canonical|alternate)"/;
/** A message that lacks a value, or a value that is none: first what is looked for on every page, then where it is read. An address may have such a place of its own. */
const HOLE = [
  /\{[a-z]\w*\}|\bundefined\b|\bNaN\b|\[object /,
  />(?![^<{]*:\/\/)[^<{]*\{[a-z]\w*\}[^<]*|>[^<]*(?:\bundefined\b|\bNaN\b|\[object \w+\])[^<]*/g,
] as const;
/** Its anchors come with the city that it is asked for. */
const DRAWN = `/city/${ANY_CITY}/index.html`;
/** English in the place of a language that lacks the message, with its sign. */
const SIGN = [/ \[en\]/, />[^<[]*\s\[en\]/g] as const;
const KEYS = new Set(Object.keys(english).map((key) => key.replace(/\.(zero|one|two|few|many|other)$/, "")));
const FIRST_WORDS = [...new Set([...KEYS].map((key) => key.slice(0, key.indexOf("."))))].join("|");
const KEY = new RegExp(`[>"\\s](?:${FIRST_WORDS})(?:\\.[A-Za-z0-9]+)+(?=[<"\\s])`, "g");

const files = builtFiles();
const pages = [...files].filter((path) => path.endsWith(".html")).sort();
const wrong = {
  links: new Wrongs(),
  anchors: new Wrongs(),
  fetched: new Wrongs(),
  languages: new Wrongs(),
  twins: new Wrongs(),
  words: new Wrongs(),
};
const anchors = new Map<string, Map<string, string>>();
/** Links from the root that lead somewhere, and want no anchor. */
const good = new Set<string>();

for (const path of pages) read(path);
for (const [file, wanted] of anchors) {
  const html = builtText(file);
  for (const [anchor, page] of wanted)
    if (!html.includes(` id="${anchor}"`)) wrong.anchors.add(`${addressOf(file)}#${anchor}`, page);
}

test("there are as many pages in each language, but for those of cities", () => {
  const shared = pages.filter((path) => !/^\/[^/]+\/city\/./.test(path.replace(/index\.html$/, "")));
  const counts = LOCALES.map((locale) => shared.filter((path) => path.startsWith(`/${locale}/`)).length);
  expect(counts[0]).toBeGreaterThan(100);
  expect(counts).toEqual(LOCALES.map(() => counts[0]));
});

describe("on every page", () => {
  test.each([
    ["every link leads to a file", wrong.links],
    ["every anchor is on the page that it leads to", wrong.anchors],
    ["nothing is fetched from another host", wrong.fetched],
    ["the language and its direction are those of the address", wrong.languages],
    ["the twins in other languages are there, and the page names itself", wrong.twins],
    ["no word is left without a translation, and no place without its value", wrong.words],
  ])("%s", (_, {first}) => expect(first).toEqual([]));
});

test("no style sheet fetches anything from another host", () => {
  const sheets = [...files].filter((path) => path.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.filter((path) => /(?:url\(\s*["']?|@import\s+["'])(?:[a-z]+:)?\/\//.test(builtText(path)))).toEqual([]);
});

function read(path: string): void {
  const html = builtText(path);
  const address = addressOf(path);
  for (const [, link = ""] of html.matchAll(LINK)) if (!good.has(link)) follow(link, address);
  for (const [element] of html.matchAll(FETCHED))
    if (!SAID_ONLY.test(element)) wrong.fetched.add(element.slice(0, 200), address);
  readHead(html.slice(0, html.indexOf("</head>")), address);
  const shown = html.replace(/<(script|code)\b[^]*?<\/\1>/g, "");
  for (const [suspect, pattern] of address.startsWith("/en/") ? [HOLE] : [HOLE, SIGN]) {
    if (!suspect.test(shown)) continue;
    for (const [text] of shown.matchAll(pattern)) wrong.words.add(text.slice(1, 200).trim(), address);
  }
  for (const [text] of shown.matchAll(KEY)) if (KEYS.has(text.slice(1))) wrong.words.add(text.slice(1), address);
}

function follow(link: string, address: string): void {
  const target = URL.canParse(link, "https://site.invalid") ? targetOf(link, address) : {file: link, anchor: ""};
  if (!target) return;
  const {file, anchor} = target;
  if (!files.has(file)) wrong.links.add(link, address);
  else if (anchor !== "" && file.endsWith(".html") && !file.endsWith(DRAWN)) {
    const wanted = anchors.get(file) ?? new Map<string, string>();
    anchors.set(file, wanted.set(anchor, wanted.get(anchor) ?? address));
  } else if (link.startsWith("/")) good.add(link);
}

function readHead(head: string, address: string): void {
  const [, locale = "", path = ""] = /^\/([^/]+)\/(.*)$/.exec(address) ?? [];
  if (!LOCALES.includes(locale)) return;
  const [, lang, dir] = /<html lang="([^"]*)" dir="([^"]*)"/.exec(head) ?? [];
  if (lang !== locale || dir !== textDirection(locale)) wrong.languages.add(`${lang} ${dir}`, address);
  if (head.includes('<meta name="robots" content="noindex">')) return;
  const links = [...head.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)">/g)];
  const said = links.map(
    ([, rel, tag = "", href = ""]) => `${rel} ${tag} ${new URL(href, "https://site.invalid").pathname}`,
  );
  const twins = LOCALES.filter((tag) => files.has(`/${tag}/${decodeURIComponent(path)}index.html`));
  const expected = [
    `canonical  ${address}`,
    ...(twins.length > 1 ? twins.map((tag) => `alternate ${tag} /${tag}/${path}`) : []),
    ...(twins.length > 1 ? [`alternate x-default /${twins[0]}/${path}`] : []),
  ];
  for (const one of expected) if (!said.includes(encodeURI(one).replaceAll("%20", " "))) wrong.twins.add(one, address);
  if (said.length !== expected.length) wrong.twins.add(said.join(), address);
}
