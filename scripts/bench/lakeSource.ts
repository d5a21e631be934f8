import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Boundary} from "../../src/model/area.ts";
import {fnv1a} from "../../src/model/fnv1a.ts";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import type {Source} from "../../src/model/source.ts";
import {CLIMATES} from "../../src/model/trait.ts";
import {fingerprint} from "../pipeline/fingerprint.ts";
import {LAKE_SOURCES, SECOND_SOURCE} from "./lakeIndicators.ts";
import type {LakeVariables} from "./lakeParser.ts";
import {syntheticValues, YEARS} from "./lakeValues.ts";

/** Of the second source every so manieth city. */
const CITY_OF_SECOND = 4;
/** Of half the series one value is an estimate, by the source's own word. */
const ESTIMATED = 50;
const FILE = "figures.csv";
/** Where peers are found only by figures of one area; all else is of the agglomeration. */
const BOUNDARIES: Readonly<Record<string, Boundary>> = {
  greenness: "urban-centre",
  "population-urban-centre": "urban-centre",
};

/** Writes a synthetic source of the lake: its figures, its provenance and its parser. Returns how many figures. */
export async function writeLakeSource(
  lake: string,
  id: string,
  indicators: readonly IndicatorFile[],
  cities: readonly string[],
): Promise<number> {
  const folder = join(lake, "data/sources", id);
  await mkdir(folder, {recursive: true});
  const served = indicators.filter(({sources}) => sources.includes(id));
  const own = served.filter(({derive}) => derive === undefined);
  const places = id === SECOND_SOURCE ? cities.filter((_, index) => index % CITY_OF_SECOND === 0) : cities;
  const out = createWriteStream(join(folder, FILE));
  out.write("key,variable,period,value,flag\n");
  let figures = 0;
  for (const city of places) {
    const lines = id === LAKE_SOURCES[0] ? [`${city},climate,,${CLIMATES[fnv1a(city) % CLIMATES.length]},\n`] : [];
    const values = syntheticValues(city, served);
    for (const indicator of own) {
      const estimated = fnv1a(`${city}${indicator.id}`) % ESTIMATED;
      values.get(indicator.id)!.forEach((value, year) => {
        lines.push(`${city},${indicator.id},${YEARS[year]},${value},${year === estimated ? "E" : ""}\n`);
      });
    }
    figures += lines.length;
    if (!out.write(lines.join(""))) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
  const {sha256} = await fingerprint(join(folder, FILE));
  await writeFile(join(folder, "source.json"), JSON.stringify(provenance(id, sha256)));
  await writeFile(join(lake, "parsers", `${id}.ts`), parser(own));
  return figures;
}

function parser(indicators: readonly IndicatorFile[]): string {
  const variables: LakeVariables = Object.fromEntries(
    indicators.map(({id, unit}) => [id, {unit: unit.ucum, boundary: BOUNDARIES[id] ?? "urban-agglomeration"}]),
  );
  const made = new URL("lakeParser.ts", import.meta.url).href;
  return `import {lakeParser} from "${made}";\nexport default lakeParser(${JSON.stringify(variables)});\n`;
}

function provenance(id: string, sha256: string): Source {
  return {
    id,
    title: `Synthetic figures (${id})`,
    publisher: "Nobody: synthetic",
    publisher_url: "https://example.org/",
    dataset_url: "https://example.org/",
    licence_spdx: "CC0-1.0",
    licence_text: "none",
    licence_verified: "file",
    attribution: "Nobody: synthetic",
    retrieved_via: "synthetic: made by a program",
    retrieved_on: "2026-01-31",
    vintage: "synthetic",
    spatial_basis: "none",
    quirks: ["Every figure is made up."],
    columns: {},
    sha256: {[FILE]: sha256},
  };
}
