import type {DuckDBVector} from "@duckdb/node-api";
import {arrowFile, cellsOf} from "../metadata/arrow.ts";
import type {ArrowBatch, ArrowCells, ArrowColumn} from "../metadata/arrow.ts";
import {croissant} from "../metadata/croissant.ts";
import {csvw} from "../metadata/csvw.ts";
import {dataPackage} from "../metadata/dataPackage.ts";
import {dcatCatalogue} from "../metadata/dcat.ts";
import {DCAT_CONTEXT} from "../metadata/dcatContext.ts";
import {crosswalkCsv, crosswalkJsonLd} from "../metadata/indicatorCrosswalk.ts";
import {readMe} from "../metadata/readMe.ts";
import {turtle} from "../metadata/turtle.ts";
import type {DuckDb, Engine} from "./engine.ts";
import type {Extra, Written} from "./extra.ts";
import {readCatalogue} from "./readCatalogue.ts";
import {makeTrees} from "./trees.ts";

/** Rows of a record batch of the Arrow file. */
const BATCH = 16_384;

/** The observations once more as Arrow, and then what catalogues and tools read of the release. */
export async function* metadataFiles(written: Written): AsyncGenerator<Extra> {
  const {engine, files} = written;
  const [own] = await makeTrees(engine);
  const rows = files.find(({path}) => path === "observation.csv.gz")?.rows ?? 0;
  const from = `(FROM byindicator WHERE ${own!.holds.source})`;
  const columns = await arrowColumns(engine, from);
  yield {path: "observation.arrow", rows, content: arrowFile(columns, batches(engine, from, columns))};
  const catalogue = await readCatalogue(written);
  const dcat = dcatCatalogue(catalogue);
  const observation = catalogue.tables.find(({file}) => file.path === "observation.csv.gz");
  const texts: Record<string, string> = {
    "README.md": readMe(catalogue),
    "catalog.jsonld": `${JSON.stringify(dcat)}\n`,
    "catalog.ttl": await turtle(dcat, DCAT_CONTEXT),
    "croissant.json": croissant(catalogue),
    "datapackage.json": dataPackage(catalogue),
    "indicator-crosswalk.csv": crosswalkCsv(catalogue),
    "indicator-crosswalk.jsonld": crosswalkJsonLd(catalogue),
    ...(observation && {"observation.csv-metadata.json": csvw(catalogue, observation)}),
  };
  for (const [path, content] of Object.entries(texts)) yield {path, rows: 0, content};
}

/** The columns of the Arrow file; each of texts has a type in the engine that numbers them. */
async function arrowColumns({run, rows}: Engine, from: string): Promise<ArrowColumn[]> {
  const columns = await rows<{column_name: string; column_type: ArrowColumn["type"]}>(`DESCRIBE FROM ${from}`);
  return Promise.all(
    columns.map(async ({column_name: name, column_type: type}) => {
      if (type !== "VARCHAR") return {name, type};
      const texts = `SELECT DISTINCT ${name} FROM ${from} WHERE ${name} IS NOT NULL ORDER BY ${name}`;
      await run(`CREATE TEMP TYPE ${numbered(name)} AS ENUM (${texts})`);
      const [range] = await rows<{texts: string[]}>(`SELECT enum_range(NULL::${numbered(name)})::VARCHAR[] AS texts`);
      return {name, type, texts: range!.texts};
    }),
  );
}

function numbered(column: string): string {
  return `numbered_${column}`;
}

/**
 * In the order of the table, which one thread keeps, and of so many rows whatever the engine's chunks: the same rows give the same bytes.
 * Texts come as numbers, because to make each of them anew takes long and much memory.
 */
async function* batches(engine: DuckDb, from: string, columns: readonly ArrowColumn[]): AsyncGenerator<ArrowBatch> {
  const cell = ({name, texts}: ArrowColumn) => (texts ? `enum_code(${name}::${numbered(name)})::INTEGER` : name);
  const result = await engine.connection.stream(`SELECT ${columns.map(cell).join(", ")} FROM ${from}`);
  const room = () => columns.map((column) => cellsOf(column, BATCH));
  let [cells, filled] = [room(), 0];
  for (;;) {
    const chunk = await result.fetchChunk();
    const rows = chunk?.rowCount ?? 0;
    if (rows === 0) break;
    for (let from = 0; from < rows;) {
      const count = Math.min(rows - from, BATCH - filled);
      cells.forEach((own, index) => copyCells(chunk!.getColumnVector(index), from, own, filled, count));
      [from, filled] = [from + count, filled + count];
      if (filled < BATCH) continue;
      yield cells;
      [cells, filled] = [room(), 0];
    }
  }
  if (filled > 0)
    yield cells.map(({values, missing}) => ({values: values.slice(0, filled), missing: missing.slice(0, filled)}));
}

function copyCells(vector: DuckDBVector, from: number, {values, missing}: ArrowCells, to: number, count: number): void {
  for (let row = 0; row < count; row++) {
    const cell = vector.getItem(from + row) as number | null;
    if (cell === null) missing[to + row] = 1;
    else values[to + row] = cell;
  }
}
