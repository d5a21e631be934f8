/** The first of the languages that a reader wants, by preference, that is among those offered: `fr-CA` is served by `fr`. What is no BCP 47 tag, as the “C” of some Linux machines, is passed over. */
export function preferredLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const language = languageOf(tag);
    if (language === undefined) continue;
    const found = offered.find((one) => one === tag) ?? offered.find((one) => languageOf(one) === language);
    if (found !== undefined) return found;
  }
  return undefined;
}

function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}
