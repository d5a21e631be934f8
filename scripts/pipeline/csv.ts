import {Readable} from "node:stream";
import {finished} from "node:stream/promises";
import {CsvError, parse} from "csv-parse";
import {blocks} from "./blocks.ts";
import {receivedInstead} from "./receivedInstead.ts";
import {SourceError} from "./sourceError.ts";

/** Bytes of one record, at most, so that an open quote cannot swallow a whole file. */
const LARGEST_RECORD = 1 << 20;

export interface CsvOptions {
  path: string;
  /** What messages call the file. */
  name: string;
  /** Called with the column names of the first line. */
  header: (columns: readonly string[]) => void;
  /** Called with each row: its fields, the line on which it starts (the header is line 1), and its text as it stands in the file. */
  row: (fields: readonly string[], line: number, text: string) => void;
  /** Hears of the bytes read. */
  read?: (bytes: number) => void;
}

interface Record {
  record: string[];
  raw: string;
  info: {lines: number};
}

/**
 * Streams a CSV file (RFC 4180, UTF-8 with or without a byte order mark, LF or CRLF), holding only a few rows at a time.
 * Throws SourceError with file, line, expected and received for whatever is not that, and passes on what `row` throws.
 */
export async function readCsv({path, name, header, row, read = () => undefined}: CsvOptions): Promise<void> {
  let columns: readonly string[] | undefined;
  let line = 1;
  function record({record, raw, info}: Record): null {
    const text = raw.replace(/^\n+|\n$/g, "");
    if (columns === undefined) {
      refuseColumns(record, name);
      header((columns = record));
    } else {
      row(record, info.lines - newlines(text), text);
    }
    line = info.lines + 1;
    return null;
  }
  const parser = parse({
    info: true,
    raw: true,
    record_delimiter: "\n",
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD,
    on_record: record as never,
  });
  const input = Readable.from(blocks(path, name, read));
  input.on("error", (error) => parser.destroy(error));
  try {
    await finished(input.pipe(parser).resume());
  } catch (error) {
    input.destroy();
    throw explained(error, name, line, columns);
  }
  if (columns === undefined) throw new SourceError(`${name}: expected a header line; received an empty file`);
}

function refuseColumns(columns: readonly string[], name: string): void {
  const wrong = columns.find((column, index) => column === "" || columns.indexOf(column) !== index);
  if (wrong !== undefined)
    throw new SourceError(`${name}:1: expected a name of its own for each column; received ${JSON.stringify(wrong)}`);
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

/** csv-parse's complaints in our words; other errors as they are. */
function explained(error: unknown, name: string, line: number, columns: readonly string[] | undefined): unknown {
  if (error instanceof Error && "syscall" in error) {
    return new SourceError(`${name}: expected a file; received ${receivedInstead(error)}`, {cause: error});
  }
  if (!(error instanceof CsvError)) return error;
  return new SourceError(`${name}:${line}: ${words(error, columns?.length ?? 0)}`, {cause: error});
}

function words(error: CsvError, columns: number): string {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return "expected a closing quote; received the end of the file";
    case "CSV_MAX_RECORD_SIZE":
      return `expected a row of at most ${LARGEST_RECORD} bytes; received a longer one (is a quote left open?)`;
    case "CSV_INVALID_CLOSING_QUOTE":
      return "expected a comma or the end of the line after a closing quote; received another character";
    case "INVALID_OPENING_QUOTE":
      return "expected a quoted field to begin with its quote; received a quote inside a field";
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH":
      return `expected ${columns} fields; received ${(error as unknown as {record: unknown[]}).record.length}`;
    default:
      return error.message;
  }
}
