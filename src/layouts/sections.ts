/** The pages that the masthead leads to, in its order: names are in src/i18n under `nav.NAME`; paths are those within a language. */
export const SECTIONS = [
  {name: "compare", path: "compare/", about: "compare.description"},
  {name: "brief", path: "brief/", about: "brief.index.description"},
  {name: "cities", path: "city/", about: "city.index.description"},
  {name: "indicators", path: "indicator/", about: "indicator.index.description"},
  {name: "sources", path: "sources/", about: "source.index.description"},
  {name: "methods", path: "methods/", about: "methods.description"},
  {name: "data", path: "data/", about: "data.description"},
] as const;

export type SectionName = (typeof SECTIONS)[number]["name"];

/** The pages that the foot of every page leads to, by the message that names them; paths are those within a language. */
export const FOOT = [
  {path: "explore/", title: "explore.title"},
  {path: "offline/", title: "offline.title"},
  {path: "amendments/", title: "amend.title"},
  {path: "privacy/", title: "privacy.title"},
  {path: "own/", title: "own.title"},
  {path: "contribute/", title: "contribute.title"},
] as const;
