import type {MessageKey} from "../i18n/translator.ts";

/** A file that describes a release for others, or has its rows in another form, and the message that says what for. */
export const RELEASE_FORMATS: readonly {path: string; about: MessageKey}[] = [
  {path: "README.md", about: "data.format.readme"},
  {path: "datapackage.json", about: "data.format.package"},
  {path: "catalog.jsonld", about: "data.format.dcat"},
  {path: "catalog.ttl", about: "data.format.dcat"},
  {path: "observation.csv-metadata.json", about: "data.format.csvw"},
  {path: "croissant.json", about: "data.format.croissant"},
  {path: "sdmx.csv.gz", about: "data.format.sdmx"},
  {path: "observation.arrow", about: "data.format.arrow"},
  {path: "indicator-crosswalk.csv", about: "data.format.standards"},
  {path: "indicator-crosswalk.jsonld", about: "data.format.standards"},
  {path: "SHA256SUMS", about: "data.format.sums"},
];
