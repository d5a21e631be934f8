/** Our English is British. */
const ENGLISH = /^en(?=$|\/)/;

/** `make` remembered for each locale (or locale/variant): formatters of Intl are costly to make and free of state. */
export function byLocale<Formatter>(make: (locale: string) => Formatter): (locale: string) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale) => {
    let formatter = made.get(locale);
    if (formatter === undefined) made.set(locale, (formatter = make(locale.replace(ENGLISH, "en-GB"))));
    return formatter;
  };
}
