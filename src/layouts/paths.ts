import {LOCALES} from "../i18n/translator.ts";

/** Which share of the pages this process builds: "1/2" is the second half. All of them where nothing is said. */
const [SHARE = 0, SHARES = 1] = (process.env.BUILD_SHARE ?? "0/1").split("/").map(Number);

/** The things of which this process makes the pages and pictures. */
export function inThisShare<Thing>(things: readonly Thing[]): Thing[] {
  return things.filter((_, index) => index % SHARES === SHARE);
}

/**
 * The pages of a kind: one of each thing in each language. The languages of a thing follow one another, so that the answers they
 * share are asked for once; the things are dealt out to the processes that build the site.
 */
export function inEveryLanguage<Thing, Page>(
  things: readonly Thing[],
  page: (locale: string, thing: Thing) => Page,
): Page[] {
  return inThisShare(things).flatMap((thing) => LOCALES.map((locale) => page(locale, thing)));
}

/** A page that there is once in each language. */
export function onceInEveryLanguage(): {params: {locale: string}}[] {
  return inEveryLanguage([undefined], (locale) => ({params: {locale}}));
}
