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

/** The cells of some rows, column by column: numbers, of a text its place among the texts of its column; null where a row has none. */
export type ArrowBatch = readonly (readonly (number | null)[])[];

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
    const length = batch[0]?.length ?? 0;
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

/** So many places a column's short numbers tell apart. */
const MOST_INT16 = 2 ** 15;

interface Maker {
  type: DataType;
  make(cells: ArrowBatch[number]): Data;
}

function columnMaker({type, texts}: ArrowColumn, id: number): Maker {
  if (type === "VARCHAR") return textMaker(texts ?? [], id);
  const [arrow, Cells] = {
    DOUBLE: [new Float64(), Float64Array],
    INTEGER: [new Int32(), Int32Array],
    SMALLINT: [new Int16(), Int16Array],
  }[type] as [Float64, Float64ArrayConstructor];
  return {
    type: arrow,
    make: (cells) => makeData({type: arrow, data: Cells.from(cells, (cell) => cell ?? 0), ...nulls(cells)}),
  };
}

function textMaker(texts: readonly string[], id: number): Maker {
  const isLong = texts.length > MOST_INT16;
  const type = new Dictionary(new Utf8(), isLong ? new Int32() : new Int16(), id);
  const Places = (isLong ? Int32Array : Int16Array) as Int32ArrayConstructor;
  const dictionary: Vector<Utf8> = vectorFromArray([...texts], new Utf8());
  return {
    type,
    make: (cells) => makeData({type, dictionary, data: Places.from(cells, (cell) => cell ?? 0), ...nulls(cells)}),
  };
}

function nulls(cells: ArrowBatch[number]): {length: number; nullCount: number; nullBitmap?: Uint8Array} {
  const nullCount = cells.filter((cell) => cell === null).length;
  if (nullCount === 0) return {length: cells.length, nullCount};
  return {length: cells.length, nullCount, nullBitmap: bits(cells)};
}

/** A bit a cell, set where it is not null; padded as the format asks. */
function bits(cells: ArrowBatch[number]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(cells.length / 64) * 8);
  cells.forEach((cell, index) => {
    if (cell !== null) bytes[index >> 3]! |= 1 << (index & 7);
  });
  return bytes;
}
