import type {Page} from "playwright-core";

/** One address of each type of page, in English, from the site's root. */
export const PAGES = [
  {type: "home", path: "/en/"},
  {type: "cities", path: "/en/city/"},
  {type: "country", path: "/en/country/FR/"},
  {type: "city", path: "/en/city/vienna/"},
  {type: "indicators", path: "/en/indicator/"},
  {type: "indicator", path: "/en/indicator/pm25/"},
  {type: "compare", path: "/en/compare/"},
  {type: "briefs", path: "/en/brief/"},
  {type: "brief", path: "/en/brief/berlin--madrid/"},
  {type: "sources", path: "/en/sources/"},
  {type: "source", path: "/en/sources/eu-city-panel/"},
  {type: "methods", path: "/en/methods/"},
  {type: "data", path: "/en/data/"},
  {type: "standards", path: "/en/standards/"},
  {type: "explore", path: "/en/explore/"},
  {type: "changes", path: "/en/changes/"},
  {type: "figure", path: "/en/figure/"},
  {type: "search", path: "/en/search/"},
  {type: "offline", path: "/en/offline/"},
  {type: "own", path: "/en/own/"},
  {type: "contribute", path: "/en/contribute/"},
  {type: "amendments", path: "/en/amendments/"},
  {type: "privacy", path: "/en/privacy/"},
] as const;

/** Text as a reader takes it in: white space and the marks that turn the direction of writing do not count. */
export function plain(text: string | null): string {
  return (text ?? "")
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** All text of what a selector finds, as a reader takes it in. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return plain((await page.locator(selector).allTextContents()).join(" "));
}
