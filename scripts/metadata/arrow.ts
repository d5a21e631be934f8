import {constants, zstdCompressSync, zstdDecompressSync} from "node:zlib";
import {
  compressionRegistry,
  CompressionType,
  Dictionary,
  Field,
  Float64,
  Int16,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type {Data, DataType, Vector} from "apache-arrow";

/** A column, with all its texts in order where it holds texts: each stands in the file once. */
export interface ArrowColumn {
  name: string;
  type: "DOUBLE" | "INTEGER" | "SMALLINT" | "VARCHAR";
  texts?: readonly string[];
}

/** Some cells of a column: numbers, of a text its place among the texts of the column; where a row has none, `missing` holds 1. */
export interface ArrowCells {
  values: Float64Array | Int32Array | Int16Array;
  missing: Uint8Array;
}

/** The cells of some rows, column by column. */
export type ArrowBatch = readonly ArrowCells[];

/** So many places a column's short numbers tell apart. */
const MOST_INT16 = 2 ** 15;

/** Room for so many cells of a column, all of them 0. It lies outside of what the garbage collector grows: arrays of numbers would be kept for long. */
export function cellsOf({type, texts = []}: ArrowColumn, length: number): ArrowCells {
  const missing = new Uint8Array(length);
  if (type === "DOUBLE") return {values: new Float64Array(length), missing};
  const isLong = type === "INTEGER" || texts.length > MOST_INT16;
  return {values: isLong ? new Int32Array(length) : new Int16Array(length), missing};
}

// The library has no codec of its own: where this file is imported, it packs and unpacks Zstandard.
compressionRegistry.set(CompressionType.ZSTD, {
  encode: (data) => zstdCompressSync(data, {params: {[constants.ZSTD_c_compressionLevel]: 9}}),
  decode: (data) => zstdDecompressSync(data),
});

/**
 * An Arrow IPC file (Feather 2) packed by Zstandard, as its bytes come: one record batch for each of `batches`, so that memory does not
 * grow with the rows. The same rows in the same batches give the same bytes.
 */
export async function* arrowFile(
  columns: readonly ArrowColumn[],
  batches: AsyncIterable<ArrowBatch>,
): AsyncGenerator<Uint8Array> {
  const makers = columns.map(columnMaker);
  const schema = new Schema(columns.map(({name}, index) => new Field(name, makers[index]!.type, true)));
  const writer = new RecordBatchFileWriter({compressionType: CompressionType.ZSTD});
  const written = writer[Symbol.asyncIterator]();
  writer.reset(undefined, schema);
  let asked = written.next();
  for await (const batch of batches) {
    const length = batch[0]?.missing.length ?? 0;
    const children = batch.map((cells, index) => makers[index]!.make(cells));
    const data = makeData({type: new Struct(schema.fields), length, nullCount: 0, children});
    writer.write(new RecordBatch(schema, data as never));
    for (let chunk = await ready(asked); chunk; chunk = await ready(asked)) {
      yield chunk.value as Uint8Array;
      asked = written.next();
    }
  }
  writer.finish();
  writer.close();
  for (let chunk = await asked; !chunk.done; chunk = await written.next()) yield chunk.value;
}

/** What has come already; null where it is still to come. */
function ready<T>(promise: Promise<T>): Promise<T | null> {
  return Promise.race([promise, new Promise<null>((resolve) => setImmediate(resolve, null))]);
}

interface Maker {
  type: DataType;
  make(cells: ArrowCells): Data;
}

function columnMaker({type, texts}: ArrowColumn, id: number): Maker {
  if (type === "VARCHAR") return textMaker(texts ?? [], id);
  const arrow = {DOUBLE: new Float64(), INTEGER: new Int32(), SMALLINT: new Int16()}[type] as Float64;
  return {type: arrow, make: ({values, missing}) => makeData({type: arrow, data: values, ...nulls(missing)})};
}

function textMaker(texts: readonly string[], id: number): Maker {
  const type = new Dictionary(new Utf8(), texts.length > MOST_INT16 ? new Int32() : new Int16(), id);
  const dictionary: Vector<Utf8> = vectorFromArray([...texts], new Utf8());
  const make = ({values, missing}: ArrowCells) =>
    makeData({type, dictionary, data: values as Int32Array, ...nulls(missing)});
  return {type, make};
}

function nulls(missing: Uint8Array): {length: number; nullCount: number; nullBitmap?: Uint8Array} {
  const nullCount = missing.reduce((count, cell) => count + cell, 0);
  const {length} = missing;
  return nullCount === 0 ? {length, nullCount} : {length, nullCount, nullBitmap: bits(missing)};
}

/** A bit a cell, set where it is there; padded as the format asks. */
function bits(missing: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(missing.length / 64) * 8);
  missing.forEach((cell, index) => {
    if (cell === 0) bytes[index >> 3]! |= 1 << (index & 7);
  });
  return bytes;
}
