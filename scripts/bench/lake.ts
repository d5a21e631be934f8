import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {fnv1a} from "../../src/model/fnv1a.ts";
import {readTable} from "../pipeline/tables.ts";
import {LAKE_SOURCES, lakeIndicators, SECOND_SOURCE} from "./lakeIndicators.ts";
import {writeLakeSource} from "./lakeSource.ts";

/** The id of a synthetic city, from 0. */
export function lakeCity(index: number): string {
  return `synthetic-${String(index).padStart(5, "0")}`;
}

const SYLLABLES = [
  "ba",
  "do",
  "fen",
  "gi",
  "kal",
  "lu",
  "mor",
  "na",
  "pe",
  "ris",
  "so",
  "tu",
  "vel",
  "wi",
  "xan",
  "zo",
];

/** The name of a synthetic city, which says so; the beginnings of names differ as those of cities do. */
export function lakeName(index: number): string {
  const hash = fnv1a(lakeCity(index));
  const [first = "", ...others] = [0, 8, 16].map((bits) => SYLLABLES[(hash >>> bits) % SYLLABLES.length]);
  return `${first[0]!.toUpperCase()}${first.slice(1)}${others.join("")} Synthetic ${index}`;
}

/**
 * Writes a synthetic lake of so many cities: `data`, definitions and figures that the real collector takes, and beside it `parsers`.
 * Every value is made up (lakeValues.ts); countries, points and the texts of indicators are those of the folder `root`. `folder` must
 * be called synthetic and must not be there yet. Returns how many figures it wrote.
 */
export async function makeLake(root: string, folder: string, cities: number): Promise<number> {
  if (basename(folder) !== "synthetic") throw new Error(`expected a folder called synthetic; received ${folder}`);
  const data = join(folder, "data");
  for (const path of ["data/indicators", "data/ties", "parsers"]) await mkdir(join(folder, path), {recursive: true});
  await writeFile(join(folder, "README.txt"), "Synthetic: every figure here is made up, for measuring alone.\n");
  for (const path of ["countries.csv", "standards"]) await cp(join(root, path), join(data, path), {recursive: true});
  for (const file of ["amendments.csv", "overrides.csv", "remarks.csv"]) {
    const text = await readFile(join(root, file), "utf8");
    await writeFile(join(data, file), text.slice(0, text.indexOf("\n") + 1));
  }
  const indicators = await lakeIndicators(root);
  for (const one of indicators) await writeFile(join(data, "indicators", `${one.id}.json`), JSON.stringify(one));
  const ids = Array.from({length: cities}, (_, index) => lakeCity(index));
  await writeCities(root, data, ids);
  let figures = 0;
  for (const id of [...LAKE_SOURCES, SECOND_SOURCE]) figures += await writeLakeSource(folder, id, indicators, ids);
  return figures;
}

/** The registry: each city lies where a real one lies and is as large; its name and ids are its own. */
async function writeCities(root: string, data: string, ids: readonly string[]): Promise<void> {
  const remarked = new Set(
    (await readTable(join(root, "remarks.csv"), "data/remarks.csv")).map((remark) => remark["city_id"]),
  );
  const models = (await readTable(join(root, "cities.csv"), "data/cities.csv")).filter(
    (city) => !remarked.has(city["city_id"]),
  );
  const columns = Object.keys(models[0]!);
  const rows = ids.map((id, index) => {
    const {country_iso2, country_iso3, lat, lon, un_subregion, un_region, population_latest, population_year} =
      models[index % models.length]!;
    const row: Record<string, string | undefined> = {
      ...{city_id: id, name: lakeName(index), capital: "false"},
      ...{country_iso2, country_iso3, lat, lon, un_subregion, un_region, population_latest, population_year},
      population_source: LAKE_SOURCES[0],
    };
    return columns.map((column) => row[column] ?? "");
  });
  await writeFile(join(data, "cities.csv"), [columns, ...rows].map((row) => `${row.join(",")}\n`).join(""));
  const matches = [...LAKE_SOURCES, SECOND_SOURCE].flatMap((source) =>
    ids.map((id) => `${source},${id},${id},synthetic,,,high,synthetic\n`),
  );
  const header = "source_id,source_key,city_id,match_method,distance_km,pop_ratio,confidence,note\n";
  await writeFile(join(data, "crosswalk.csv"), header + matches.join(""));
}
