import {byLocale} from "./byLocale.ts";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

const formats = UNITS.map((unit) =>
  byLocale(
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit,
        ...(unit === "byte" ? {unitDisplay: "long"} : {maximumSignificantDigits: 2}),
      }),
  ),
);

/** A size of two significant digits in powers of 1000: `3.1 MB`, `140 kB`; below that the very number of bytes. */
export function formatBytes(locale: string, bytes: number): string {
  let power = 0;
  let size = bytes;
  while (size >= (power === 0 ? 1000 : 995) && power < UNITS.length - 1) {
    size /= 1000;
    power += 1;
  }
  return formats[power]!(locale).format(size);
}
