import type {Translator} from "../i18n/translator.ts";

/** Where a view is drawn and for whom: the same in Astro and in the browser. */
export interface Screen {
  document: Document;
  /** BCP 47. */
  locale: string;
  t: Translator;
  /** The site's base path, with slashes at both ends: `/` or `/city-parallels/`. */
  base: string;
}

/** The address of a page of this site in the reader's language: `pageUrl(screen, "city/vienna/")` → `/en/city/vienna/`. */
export function pageUrl({base, locale}: Pick<Screen, "base" | "locale">, path: string): string {
  return `${base}${locale}/${path}`;
}
