import {intlLocale} from "../i18n/translator.ts";

/** `make` remembered for each locale (or locale/variant): formatters of Intl are costly to make and free of state. */
export function byLocale<Formatter>(make: (locale: string) => Formatter): (locale: string) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale) => {
    let formatter = made.get(locale);
    if (formatter === undefined) made.set(locale, (formatter = make(withIntl(locale))));
    return formatter;
  };
}

function withIntl(key: string): string {
  const [locale, ...variant] = key.split("/");
  return [intlLocale(locale!), ...variant].join("/");
}
