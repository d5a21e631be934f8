/** The keys under which a city stands in the parts of the list, and those that a typed text asks for. */
import UFuzzy from "@leeoniya/ufuzzy";

/** Of a longer text only so many letters count. */
const LONGEST = 60;
/** So many words of a text are looked for, each on its own. */
const MOST_WORDS = 4;
/** Shorter words are looked for with the rest of the text alone. */
const SHORTEST = 3;

/** A text as it is compared: without accents and other marks, in small letters. */
export function fold(text: string): string {
  return UFuzzy.latinize(text).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A text as words, folded, with one space between them; what is neither letter nor digit parts words, but an apostrophe. */
export function words(text: string): string {
  return fold(text.slice(0, LONGEST))
    .replace(/['’ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The name, and each rest of it that begins with a word: "new york", "york". What follows an apostrophe is a word too. */
export function keysOf(name: string): string[] {
  const read = [words(name), words(name.replace(/['’ʼ]/gu, " "))];
  return [...new Set(read.flatMap(rests))];
}

/** The key of an id: no name has its first letter. */
export function keyOfId(id: string): string {
  return `=${id}`;
}

/** The beginnings of keys that a typed text asks for: the whole text, each longer word, and the beginning of each, after which a slip may stand. */
export function needlesOf(typed: string): string[] {
  const text = words(typed);
  if (text === "") return [];
  const long = text.split(" ").filter((word) => word.length >= SHORTEST);
  const asked = long.slice(0, MOST_WORDS);
  return [...new Set([text, ...asked, ...asked.map((word) => word.slice(0, SHORTEST))])];
}

function rests(text: string): string[] {
  const parts = text.split(" ");
  return text === "" ? [] : parts.map((_, at) => parts.slice(at).join(" "));
}
