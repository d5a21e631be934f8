import {STATUSES} from "../../src/model/status.ts";
import {description, TITLE} from "./catalogue.ts";
import type {Catalogue, Column, Table} from "./catalogue.ts";
import {formatOf} from "./formats.ts";
import {foreignKeys, primaryKey} from "./keys.ts";
import {licenceAddress, singleLicences} from "./licences.ts";

const PROFILES = "https://datapackage.org/profiles/2.0/";

/**
 * datapackage.json (Frictionless Data Package v2) of the tables of a release. The Parquet files that hold one indicator each, and those of
 * a group of cities, are left out: their rows are those of `observation`.
 */
export function dataPackage(catalogue: Catalogue): string {
  const names = new Set(catalogue.tables.map(({file}) => resourceName(file.path)));
  return `${JSON.stringify({
    $schema: `${PROFILES}datapackage.json`,
    name: "city-parallels",
    title: TITLE,
    description: description(catalogue),
    version: catalogue.release,
    contributors: [{title: TITLE, roles: ["publisher"]}],
    keywords: ["cities", "indicators", "open data", "comparison"],
    licenses: licences(catalogue.sources.map(({licence}) => licence)),
    sources: catalogue.sources.map(({title, landing}) => ({title, path: landing})),
    resources: catalogue.tables.map((table) => resource(table, names)),
  })}\n`;
}

/** The name of a file's resource: that of its table, after its tree's, and of a second file of the same rows its format. */
function resourceName(path: string): string {
  const [, stem = path, end = ""] = /^(.*?)(\.parquet|\.csv\.gz|\.arrow)$/.exec(path) ?? [];
  const isFirst = end === ".parquet" || (end === ".csv.gz" && /(^|\/)(observation|sdmx)$/.test(stem));
  return (isFirst ? stem : stem + end.replace(/\.gz$/, "")).replace(/[^\w-]/g, "-").toLowerCase();
}

function resource(table: Table, names: ReadonlySet<string>): object {
  const {file, about, columns} = table;
  const {name: format, media, gzip} = formatOf(file.path)!;
  return {
    $schema: `${PROFILES}dataresource.json`,
    name: resourceName(file.path),
    type: "table",
    title: about,
    path: file.path,
    format,
    mediatype: media,
    ...(format === "csv" && {encoding: "utf-8"}),
    ...(gzip && {compression: "gz"}),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    licenses: licences(table.licences),
    ...(columns.length > 0 && {schema: schema(table, names)}),
  };
}

function schema(table: Table, names: ReadonlySet<string>): object {
  const key = primaryKey(table);
  const foreign = foreignKeys(table).filter((column) => names.has(column));
  return {
    $schema: `${PROFILES}tableschema.json`,
    fieldsMatch: "exact",
    missingValues: [""],
    fields: table.columns.map((column) => field(column, key.includes(column.name))),
    ...(key.length > 0 && {primaryKey: key}),
    ...(foreign.length > 0 && {
      foreignKeys: foreign.map((column) => ({
        fields: [column],
        reference: {resource: column, fields: ["id"]},
      })),
    }),
  };
}

function field({name, type, meaning}: Column, required: boolean): object {
  const constraints = {...(required && {required}), ...(name === "status" && {enum: STATUSES})};
  return {
    name,
    type: fieldType(type),
    description: meaning,
    ...(Object.keys(constraints).length > 0 && {constraints}),
  };
}

function fieldType(type: string): string {
  if (type.endsWith("[]")) return "array";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DOUBLE") return "number";
  return /INT/.test(type) ? "integer" : "string";
}

function licences(expressions: readonly string[]): object[] {
  return singleLicences(expressions).map((name) => ({name, path: licenceAddress([name])}));
}
