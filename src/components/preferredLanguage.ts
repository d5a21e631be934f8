/** The first of the languages that a reader wants, by preference, that is among those offered: `fr-CA` is served by `fr`. All are BCP 47. */
export function preferredLanguage(wanted: readonly string[], offered: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const {language} = new Intl.Locale(tag);
    const found =
      offered.find((one) => one === tag) ?? offered.find((one) => new Intl.Locale(one).language === language);
    if (found !== undefined) return found;
  }
  return undefined;
}
