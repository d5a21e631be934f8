import {description, issued, TITLE} from "./catalogue.ts";
import type {Catalogue, Column, Table} from "./catalogue.ts";
import {primaryKey} from "./keys.ts";
import {licenceAddress} from "./licences.ts";

const SDMX = "http://purl.org/linked-data/sdmx/2009/";

/** What a column says, as vocabularies of statistics and provenance call it. */
const PROPERTIES: Readonly<Record<string, string>> = {
  city: `${SDMX}dimension#refArea`,
  period: `${SDMX}dimension#timePeriod`,
  value: `${SDMX}measure#obsValue`,
  status: `${SDMX}attribute#obsStatus`,
  source: "http://www.w3.org/ns/prov#wasDerivedFrom",
};

/**
 * The metadata of CSV on the Web for the CSV file of observations. The file is packed by gzip: a reader that does not unpack it needs it
 * unpacked beside this one.
 */
export function csvw(catalogue: Catalogue, {file, columns, licences, name}: Table): string {
  const month = issued(catalogue);
  return `${JSON.stringify({
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    url: file.path,
    "dc:title": `${TITLE} ${catalogue.release}`,
    "dc:description": description(catalogue),
    "dc:license": {"@id": licenceAddress(licences)},
    "dc:publisher": TITLE,
    ...(month && {"dc:issued": month}),
    "dc:modified": {"@value": catalogue.modified, "@type": "date"},
    dialect: {encoding: "utf-8", header: true, lineTerminators: ["\n"]},
    tableSchema: {
      columns: columns.map((column) => ({
        ...csvwColumn(column),
        required: primaryKey({name}).includes(column.name),
      })),
      primaryKey: primaryKey({name}),
      aboutUrl: "#{city},{indicator},{period}",
    },
  })}\n`;
}

function csvwColumn({name, type, meaning}: Column): object {
  return {
    name,
    titles: name,
    "dc:description": meaning,
    datatype: /INT/.test(type) ? "integer" : type === "DOUBLE" ? "double" : "string",
    null: "",
    ...(PROPERTIES[name] && {propertyUrl: PROPERTIES[name]}),
  };
}
