/** Reads a Parquet file without an engine: hyparquet, and the one codec of our files, Zstandard. */
import {decompress} from "fzstd";
import {parquetMetadata, parquetRead, parquetSchema} from "hyparquet";

/** The columns of a file by name, each with its values in the order of the rows, as hyparquet gives them: counts may be bigint. */
export interface Columns {
  length: number;
  values: Readonly<Record<string, ArrayLike<unknown>>>;
}

/** All columns of a file, also of one without rows. Throws where its bytes are no Parquet that is packed as ours is. */
export async function readColumns(bytes: Uint8Array<ArrayBuffer>): Promise<Columns> {
  const metadata = parquetMetadata(bytes);
  const names = parquetSchema(metadata).children.map(({element}) => element.name);
  const chunks: Record<string, {start: number; data: ArrayLike<unknown>}[]> = Object.fromEntries(
    names.map((name) => [name, []]),
  );
  await parquetRead({
    metadata,
    file: {
      byteLength: bytes.byteLength,
      slice: (start, end = bytes.byteLength) => bytes.slice(start, end).buffer,
    },
    compressors: {ZSTD: (input, length) => decompress(input, new Uint8Array(length))},
    onChunk({columnName, columnData, rowStart}) {
      (chunks[columnName] ??= []).push({start: rowStart, data: columnData as ArrayLike<unknown>});
    },
  });
  const columns = Object.entries(chunks).map(([name, parts]) => {
    parts.sort((a, b) => a.start - b.start);
    const values = parts.length === 1 ? parts[0]!.data : parts.flatMap(({data}) => Array.from(data));
    return [name, values] as const;
  });
  return {length: columns[0]?.[1].length ?? 0, values: Object.fromEntries(columns)};
}
