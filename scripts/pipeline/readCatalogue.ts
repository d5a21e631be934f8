import {isShareAlike, SHARE_ALIKE} from "../../src/model/licence.ts";
import type {Catalogue, Column, Origin, Series, Span, Table} from "../metadata/catalogue.ts";
import {sdmxColumns} from "../metadata/sdmx.ts";
import {explained, tableAbout} from "../metadata/tableTexts.ts";
import type {Engine} from "./engine.ts";
import type {Written} from "./extra.ts";

/** Under which what is our own work stands: the registry, the definitions and what is worked out of all figures. */
const OWN_LICENCE = "CC-BY-4.0";

/** What the formats of metadata tell of the files that are written so far. */
export async function readCatalogue({engine, folder, label, definitions, files}: Written): Promise<Catalogue> {
  const sources = await engine.rows<Origin & {accessed: string}>(
    "SELECT id, title, publisher, landing, licence, attribution, accessed FROM source ORDER BY id",
  );
  const [years] = await engine.rows<{first: number; last: number}>(`SELECT ${SPAN} FROM byindicator`);
  const [place] = await engine.rows<Record<"cities" | "west" | "south" | "east" | "north", number>>(
    `SELECT count(*)::INTEGER AS cities, min(lon) AS west, min(lat) AS south, max(lon) AS east, max(lat) AS north
     FROM city WHERE id IN (SELECT city FROM byindicator)`,
  );
  const {cities, west, south, east, north} = place!;
  return {
    release: label.release,
    modified: sources.map(({accessed}) => accessed).reduce((newest, day) => (day > newest ? day : newest), ""),
    years: [years!.first, years!.last],
    box: [west, south, east, north],
    cities,
    languages: ["en", ...definitions.translations.map(({tag}) => tag)],
    indicators: definitions.indicators,
    sources: sources.map((source) => ({...source, landing: new URL(source.landing).href})),
    tables: await readTables(engine, folder, files, sources),
    series: await readSeries({engine, definitions, files}),
  };
}

const SPAN = `coalesce(min(year) FILTER (WHERE status <> 'F'), min(year))::INTEGER AS first,
  coalesce(max(year) FILTER (WHERE status <> 'F'), max(year))::INTEGER AS last`;

async function readTables(
  engine: Engine,
  folder: string,
  files: Written["files"],
  sources: readonly Origin[],
): Promise<Table[]> {
  const observation = explained("observation", await describe(engine, "byindicator"));
  const whole = files.filter(({path}) => TABLE.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const tables = whole.map(async (file): Promise<Table> => {
    const [, stem = "", language = null] = TABLE.exec(file.path)!;
    if (stem === "sdmx")
      return {
        ...common(file, sdmxColumns(observation)),
        about: `${tableAbout("observation", null)} (SDMX-CSV 2.0)`,
        name: "observation",
      };
    const columns =
      stem === "observation" ? observation : explained(stem, await describe(engine, `'${folder}/${file.path}'`));
    return {...common(file, columns), about: tableAbout(stem, language), name: stem};
  });
  function common(file: Table["file"], columns: readonly Column[]): Pick<Table, "file" | "columns" | "licences"> {
    return {file, columns, licences: licencesOf(columns, file.path, sources)};
  }
  return Promise.all(tables);
}

/** The path of a file that holds a whole table of a tree: its name and, of texts, the language. */
const TABLE = /^(?:share-alike\/)?([^./]+)(?:\.([\w-]+))?\.(?:parquet|csv\.gz|arrow)$/;

async function describe(engine: Engine, from: string): Promise<Omit<Column, "meaning">[]> {
  const rows = await engine.rows<{column_name: string; column_type: string}>(`DESCRIBE FROM ${from}`);
  return rows.map(({column_name, column_type}) => ({name: column_name, type: column_type}));
}

/** Those of its tree's sources where a file holds their rows or what is worked out of them; else our own. */
function licencesOf(columns: readonly Column[], path: string, sources: readonly Origin[]): string[] {
  const shared = path.startsWith(SHARE_ALIKE);
  const isOfFigures = columns.some(({name}) => ["source", "indicator", "DATA_SOURCE"].includes(name));
  if (!isOfFigures && !shared) return [OWN_LICENCE];
  const own = sources.filter(({licence}) => isShareAlike(licence) === shared);
  return [...new Set(own.map(({licence}) => licence))].sort();
}

async function readSeries({
  engine,
  definitions,
  files,
}: Pick<Written, "engine" | "definitions" | "files">): Promise<Series[]> {
  const rows = await engine.rows<{indicator: string; first: number; last: number; licences: string}>(
    `SELECT o.indicator, ${SPAN}, string_agg(DISTINCT s.licence, '|' ORDER BY s.licence) AS licences
     FROM byindicator o JOIN source s ON s.id = o.source GROUP BY o.indicator ORDER BY o.indicator`,
  );
  const told = new Map(rows.map((row) => [row.indicator, row]));
  return definitions.indicators.flatMap((indicator) => {
    const file = files.find(({path}) => path === `observation/indicator=${indicator.id}/data.parquet`);
    const row = told.get(indicator.id);
    if (file === undefined || row === undefined) return [];
    const years: Span = [row.first, row.last];
    return [{indicator, file, years, licences: row.licences.split("|")}];
  });
}
