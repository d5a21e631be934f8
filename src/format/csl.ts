import type {Translator} from "../i18n/translator.ts";
import type {Citation} from "./citation.ts";
import {AUTHOR, citationNote} from "./citation.ts";

/** A citation in CSL-JSON, for Zotero and its kind: an item of our own, and one for each source. */
export function cslJson(citation: Citation, t: Translator, locale: string): string {
  const {title, release, url, accessed, sources} = citation;
  const own = {
    id: `city-parallels-${release}`,
    type: "dataset",
    title,
    author: [{literal: AUTHOR}],
    version: release,
    issued: date(release, ".", 2),
    accessed: date(accessed, "-"),
    URL: url,
    note: citationNote(citation, t, locale),
  };
  const others = sources.map((source) => ({
    id: source.id,
    type: "dataset",
    title: source.title,
    author: [{literal: source.publisher}],
    accessed: date(source.accessed, "-"),
    URL: source.url,
    note: source.licence,
  }));
  return `${JSON.stringify([own, ...others], null, 2)}\n`;
}

/** Year, month and day, as far as they stand there. */
function date(text: string, separator: string, parts = 3): {"date-parts": number[][]} {
  return {"date-parts": [text.split(separator).slice(0, parts).map(Number)]};
}
