/** Flat dotted keys; `{name}` is filled in; `.one`, `.few`, `.other` … are plural forms chosen by `count`. */
export type Messages = Readonly<Record<string, string>>;

/** The sign of a message that stands in English among those of another language. */
const ENGLISH_SIGN = " [en]";

/** The stem of a key without its plural form. */
export function stemOf(key: string): string {
  return key.replace(/\.(zero|one|two|few|many|other)$/, "");
}

/** The messages of a language and, where it lacks some, those of English with a sign that says so. */
export function complete(own: Messages, english: Messages): Messages {
  const known = new Set(Object.keys(own).map(stemOf));
  const lacking = Object.entries(english).filter(([key]) => !known.has(stemOf(key)));
  return {...Object.fromEntries(lacking.map(([key, message]) => [key, message + ENGLISH_SIGN])), ...own};
}
