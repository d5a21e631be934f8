import {isShareAlike} from "../../src/model/licence.ts";
import {description, issued, TITLE} from "./catalogue.ts";
import type {Catalogue, Column, Table} from "./catalogue.ts";
import {CROISSANT_CONTEXT} from "./croissantContext.ts";
import {formatOf} from "./formats.ts";
import {foreignKeys, primaryKey} from "./keys.ts";
import {licencePage, singleLicences} from "./licences.ts";

/** What a model is trained on, and what explains it. */
const FILES = ["observation.csv.gz", "city.parquet", "indicator.parquet", "source.parquet"];

/**
 * croissant.json: the data set in Croissant 1.0, which is a Dataset of schema.org too: all observations without the share-alike ones, and
 * the tables of cities, indicators and sources.
 */
export function croissant(catalogue: Catalogue): string {
  const {release, modified, sources, tables, languages, years} = catalogue;
  const month = issued(catalogue);
  const own = tables.filter(({file}) => FILES.includes(file.path));
  const origins = sources.filter(({licence}) => !isShareAlike(licence));
  return `${JSON.stringify({
    "@context": CROISSANT_CONTEXT,
    "@type": "sc:Dataset",
    "@id": "id/catalog",
    "dct:conformsTo": "http://mlcommons.org/croissant/1.0",
    name: "city-parallels",
    alternateName: TITLE,
    description: description(catalogue),
    url: "README.md",
    version: release,
    ...(month && {datePublished: month}),
    dateModified: modified,
    inLanguage: languages,
    isLiveDataset: false,
    license: [...new Set(singleLicences(origins.map(({licence}) => licence)).map(licencePage))],
    creator: {"@type": "sc:Organization", name: TITLE},
    publisher: {"@type": "sc:Organization", name: TITLE},
    citeAs: `${TITLE}, release ${release}; each row names its source.`,
    keywords: ["cities", "indicators", "comparison"],
    temporalCoverage: years.join("/"),
    isBasedOn: origins.map(({title, landing, publisher, licence, attribution}) => ({
      "@type": "sc:Dataset",
      name: title,
      description: attribution,
      url: landing,
      license: singleLicences([licence]).map(licencePage),
      creator: {"@type": "sc:Organization", name: publisher},
    })),
    distribution: own.map(({file, about}) => ({
      "@type": "cr:FileObject",
      "@id": file.path,
      name: file.path,
      description: about,
      contentUrl: file.path,
      contentSize: `${file.bytes} B`,
      encodingFormat: formatOf(file.path)!.name === "csv" ? "text/csv" : "application/x-parquet",
      sha256: file.sha256,
    })),
    recordSet: own.map(recordSet),
  })}\n`;
}

function recordSet(table: Table): object {
  const {name, file, about, columns} = table;
  const foreign = foreignKeys(table);
  return {
    "@type": "cr:RecordSet",
    "@id": name,
    name,
    description: about,
    key: primaryKey(table).map((column) => ({"@id": `${name}/${column}`})),
    field: columns.map((column) => ({
      "@type": "cr:Field",
      "@id": `${name}/${column.name}`,
      name: column.name,
      description: column.meaning,
      dataType: dataType(column),
      ...(column.type.endsWith("[]") && {repeated: true}),
      source: {fileObject: {"@id": file.path}, extract: {column: column.name}},
      ...(foreign.includes(column.name) && {references: {field: {"@id": `${column.name}/id`}}}),
    })),
  };
}

function dataType({type}: Column): string {
  if (type.startsWith("BOOLEAN")) return "sc:Boolean";
  if (type.startsWith("DOUBLE")) return "sc:Float";
  return /INT/.test(type) ? "sc:Integer" : "sc:Text";
}
