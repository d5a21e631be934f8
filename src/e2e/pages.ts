/** One address of each type of page, in English, from the site's root. */
export const PAGES = [
  {type: "home", path: "/en/"},
  {type: "cities", path: "/en/city/"},
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
  {type: "search", path: "/en/search/"},
  {type: "offline", path: "/en/offline/"},
] as const;

/** Text as a reader takes it in: white space does not count. */
export function plain(text: string | null): string {
  return (text ?? "").replace(/\s+/g, " ").trim();
}
