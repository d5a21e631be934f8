import {join} from "node:path";
import type {Remark} from "../../src/model/remark.ts";
import {SourceError} from "./sourceError.ts";
import {readTable} from "./tables.ts";

const FIELDS = ["coordinates", "population", "geonames", "locode", "wup", "urau", "ucdb", "wikidata"];

/** The remarks, in the order of the file: remarks.csv of the folder, or another file. Throws SourceError with all problems. */
export async function readRemarks(data: string, path = join(data, "remarks.csv")): Promise<Remark[]> {
  const remarks = await readTable(path, "data/remarks.csv", (row) => ({
    city: row["city_id"] ?? "",
    field: row["field"] ?? "",
    note: row["note"] ?? "",
  }));
  const problems = remarks.flatMap(({city, field, note}, index) => {
    const where = `data/remarks.csv: ${city} ${field}`;
    const twice = remarks.findIndex((other) => other.city === city && other.field === field) < index;
    return [
      ...(FIELDS.includes(field) ? [] : [`${where}: field: expected one of ${FIELDS.join("|")}; received "${field}"`]),
      ...(note === "" ? [`${where}: note: expected a sentence; received ""`] : []),
      ...(twice ? [`${where}: expected one line a city and field; received two`] : []),
    ];
  });
  if (problems.length > 0) throw new SourceError(problems);
  return remarks;
}

/** Is there a remark on this field of the city? */
export function isRemarked(remarks: readonly Remark[], city: string, field: string): boolean {
  return remarks.some((remark) => remark.city === city && remark.field === field);
}
