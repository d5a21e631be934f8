import {Readable} from "node:stream";
import {parse} from "csv-parse";
import type {Protocol, Row} from "./protocol.ts";

/** CSV with the names of the columns in its first line, or below `skip` lines; read as a stream. */
export const protocol: Protocol = {
  types: [
    "text/csv",
    "text/plain",
    "text/tab-separated-values",
    "application/csv",
    "application/octet-stream",
    "binary/octet-stream",
    "application/vnd.ms-excel",
  ],
  async *rows(answer, {delimiter = ",", encoding = "utf-8", skip = 0}) {
    const parser = parse({bom: true, columns: named, delimiter, from_line: skip + 1, skip_empty_lines: true});
    const text = Readable.from(decoded(answer, encoding));
    text.on("error", (error) => parser.destroy(error));
    for await (const row of text.pipe(parser) as AsyncIterable<Row>) yield row;
  },
};

async function* decoded(answer: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, {fatal: true});
  try {
    for await (const chunk of answer) yield decoder.decode(chunk, {stream: true});
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Error(`expected ${encoding}; received bytes of another encoding`, {cause});
  }
}

/** Columns by name; one without a name is called by its place, as publishers export the numbers of their lines so. */
function named(columns: string[]): string[] {
  const names = columns.map((name, index) => name.trim() || `column ${index + 1}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`expected a name of its own for each column; received "${twice}" twice`);
  return names;
}
