import {join} from "node:path";
import {fnv1a} from "../../src/model/fnv1a.ts";
import type {City, CityCodes} from "../../src/model/city.ts";
import {ANY_CITY} from "../../src/model/cityPages.ts";
import type {Remark} from "../../src/model/remark.ts";
import {misplaced} from "./cityPoints.ts";
import {readCountryAreas} from "./countryAreas.ts";
import {list} from "./list.ts";
import {sharedIds} from "./sharedIds.ts";
import {SourceError} from "./sourceError.ts";
import {readTable} from "./tables.ts";
import type {Row} from "./tables.ts";

/** A line of data/cities.csv. Its bucket follows from its `hash` once it is known how many there are (bucketTables.ts). */
export type RegistryCity = Omit<City, "bucket"> & Omit<CityCodes, "city"> & {hash: number};

/** A line of data/crosswalk.csv, with single-word names: what a publisher's key means. */
export interface Match {
  source: string;
  key: string;
  city: string;
  method: string;
  /** Kilometres between the publisher's point and ours. */
  distance: number | null;
  /** The publisher's population ÷ ours. */
  ratio: number | null;
  confidence: string;
  note: string | null;
}

/** A power of two, as every number of buckets is, so that hash % buckets is bucketOf(id, buckets). */
const HASHES = 2 ** 30;

const CONFIDENCES = ["high", "medium", "low"];

/**
 * The registry, by id, from cities.csv of the folder or from another file. No two cities share an id, and each lies in its
 * country, unless a remark says why. Throws SourceError with all problems.
 */
export async function readCities(
  data: string,
  remarks: readonly Remark[],
  path = join(data, "cities.csv"),
): Promise<RegistryCity[]> {
  const cities = (await readTable(path, "data/cities.csv", city)).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const city of cities) city.hash = fnv1a(city.id) % HASHES;
  const problems = cities.flatMap((city, index) => {
    const {id, name, country, lat, lon} = city;
    const where = `data/cities.csv: ${id}`;
    return [
      ...notNumbers(city, where),
      ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
        ? []
        : [`${where}: city_id: expected lower case words joined by hyphens; received "${id}"`]),
      ...(id === ANY_CITY ? [`${where}: city_id: expected another; "${id}" is the page of any city`] : []),
      ...(id === cities[index + 1]?.id ? [`${where}: city_id: expected one line a city; received two`] : []),
      ...(name === "" ? [`${where}: name: expected a name; received ""`] : []),
      ...(/^[A-Z]{2}$/.test(country) ? [] : [`${where}: country_iso2: expected two capitals; received "${country}"`]),
      ...(Math.abs(lat ?? 0) <= 90 ? [] : [`${where}: lat: expected a number in [-90, 90]; received ${lat}`]),
      ...(Math.abs(lon ?? 0) <= 180 ? [] : [`${where}: lon: expected a number in [-180, 180]; received ${lon}`]),
    ];
  });
  problems.push(...sharedIds(cities, remarks), ...misplaced(cities, await readCountryAreas(data), remarks));
  for (const {city} of remarks) {
    if (!cities.some(({id}) => id === city))
      problems.push(`data/remarks.csv: ${city}: city_id: expected an id of data/cities.csv; received "${city}"`);
  }
  if (problems.length > 0) throw new SourceError(problems);
  return cities;
}

/**
 * The crosswalk, in the order of the file: crosswalk.csv of the folder, or another file. Its sources are folders of figures or
 * of ties. Throws SourceError with all problems.
 */
export async function readCrosswalk(
  data: string,
  cities: readonly Pick<City, "id">[],
  path = join(data, "crosswalk.csv"),
): Promise<Match[]> {
  const matches = await readTable(path, "data/crosswalk.csv", match);
  const ids = new Set(cities.map(({id}) => id));
  const folders = await Promise.all(["sources", "ties"].map((name) => list(join(data, name), "", `data/${name}`)));
  const sources = new Set(folders.flat());
  const seen = new Set<string>();
  const problems = matches.flatMap((match) => {
    const {source, key, city, confidence} = match;
    const where = `data/crosswalk.csv: ${source} ${key}`;
    const twice = seen.has(`${source}\n${key}`);
    seen.add(`${source}\n${key}`);
    return [
      ...notNumbers(match, where),
      ...(twice ? [`${where}: source_key: expected one line a key; received two`] : []),
      ...(sources.has(source)
        ? []
        : [`${where}: source_id: expected a folder of data/sources or data/ties; received "${source}"`]),
      ...(ids.has(city) ? [] : [`${where}: city_id: expected an id of data/cities.csv; received "${city}"`]),
      ...(CONFIDENCES.includes(confidence)
        ? []
        : [`${where}: confidence: expected one of ${CONFIDENCES.join("|")}; received "${confidence}"`]),
    ];
  });
  if (problems.length > 0) throw new SourceError(problems);
  return matches;
}

/** The ids of cities that no source serves: those without a key that is probably theirs. In the order of the cities. */
export function unserved(cities: readonly {id: string}[], crosswalk: readonly Match[]): string[] {
  const served = new Set(crosswalk.filter(({confidence}) => confidence !== "low").map(({city}) => city));
  return cities.map(({id}) => id).filter((id) => !served.has(id));
}

/** Confidence, the better the lower. */
export function confidencePlace(confidence: string): number {
  return CONFIDENCES.indexOf(confidence);
}

/** Cells of numbers that hold none. */
function notNumbers(row: object, where: string): string[] {
  const wrong = Object.entries(row).filter(([, value]) => typeof value === "number" && !Number.isFinite(value));
  return wrong.map(([name, value]) => `${where}: ${name}: expected a number, or nothing; received ${value}`);
}

function city(row: Row): RegistryCity {
  const text = (column: string) => row[column] || null;
  const number = (column: string) => (row[column] ? Number(row[column]) : null);
  return {
    id: row["city_id"] ?? "",
    name: row["name"] ?? "",
    local: text("local_name"),
    country: row["country_iso2"] ?? "",
    subdivision: text("subdivision"),
    lat: number("lat"),
    lon: number("lon"),
    subregion: text("un_subregion"),
    region: text("un_region"),
    population: number("population_latest"),
    capital: row["capital"] ? row["capital"] === "true" : null,
    climate: null,
    geonames: number("geonames_id"),
    locode: text("un_locode"),
    wup: text("wup_code"),
    urau: text("urau_code"),
    ucdb: text("ucdb_id"),
    wikidata: text("wikidata_qid"),
    hash: 0,
    pages: null,
  };
}

function match(row: Row): Match {
  const number = (column: string) => (row[column] ? Number(row[column]) : null);
  return {
    source: row["source_id"] ?? "",
    key: row["source_key"] ?? "",
    city: row["city_id"] ?? "",
    method: row["match_method"] ?? "",
    distance: number("distance_km"),
    ratio: number("pop_ratio"),
    confidence: row["confidence"] ?? "",
    note: row["note"] || null,
  };
}
