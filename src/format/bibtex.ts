import type {Translator} from "../i18n/translator.ts";
import type {Citation} from "./citation.ts";
import {AUTHOR, citationNote} from "./citation.ts";

/** A citation in BibTeX: an entry of our own, and one for each source; UTF-8, as every program reads it today. */
export function bibtex(citation: Citation, t: Translator, locale: string): string {
  const {title, release, url, accessed, sources} = citation;
  const own = entry(`city-parallels-${release}`, {
    title,
    author: AUTHOR,
    year: release.split(".")[0]!,
    version: release,
    url,
    urldate: accessed,
    note: citationNote(citation, t, locale),
  });
  return [
    own,
    ...sources.map(({id, ...source}) =>
      entry(id, {
        title: source.title,
        author: source.publisher,
        url: source.url,
        urldate: source.accessed,
        note: source.licence,
      }),
    ),
  ].join("\n");
}

/** Names in double braces stay as they are: no program takes them for a surname, or makes their capitals small. */
function entry(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${name === "url" ? address(value) : text(name, value)}}`);
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

function text(name: string, value: string): string {
  const escaped = value.replace(/[\\{}&%$#_~^]/g, (character) => ESCAPES[character] ?? `\\${character}`);
  return name === "title" || name === "author" ? `{${escaped}}` : escaped;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Braces would end the field, and the address bears no backslashes. */
function address(value: string): string {
  return value.replace(/[{}\\]/g, encodeURIComponent);
}
