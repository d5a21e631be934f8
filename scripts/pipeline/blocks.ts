import {isUtf8} from "node:buffer";
import {createReadStream} from "node:fs";
import {SourceError} from "./sourceError.ts";

/** Bytes of one line, at most: a longer one is no table of figures. */
const LONGEST_LINE = 1 << 20;
const NEWLINE = 10;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/;

/**
 * The text of a file in blocks of whole lines that end with LF (CRLF is accepted), without a byte order mark. Throws SourceError, with the line, at the first
 * byte that is not UTF-8 text; `name` is what the message calls the file, `read` hears of the bytes of each block.
 */
export async function* blocks(path: string, name: string, read: (bytes: number) => void): AsyncGenerator<string> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 18}) as AsyncIterable<Buffer>) {
    read(chunk.length);
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    rest = bytes.subarray(end);
    if (first) refuseUtf16(bytes, name);
    if (end > 0) {
      const text = checkedText(bytes.subarray(0, end), name, line);
      yield first ? withoutMark(text) : text;
      line += count(bytes.subarray(0, end));
      first = false;
    }
    if (rest.length > LONGEST_LINE) {
      throw new SourceError(`${name}:${line}: expected a line of at most ${LONGEST_LINE} bytes; received a longer one`);
    }
  }
  if (rest.length === 0) return;
  const text = checkedText(rest, name, line);
  yield first ? withoutMark(text) : text;
}

function refuseUtf16(bytes: Buffer, name: string): void {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") throw new SourceError(`${name}:1: expected UTF-8; received UTF-16`);
}

function checkedText(bytes: Buffer, name: string, line: number): string {
  const text = lines(bytes);
  if (isUtf8(bytes) && !CONTROL.test(text)) return text;
  for (let start = 0, at = line; start < bytes.length; at++) {
    const end = bytes.indexOf(NEWLINE, start) + 1 || bytes.length;
    refuseLine(bytes.subarray(start, end), `${name}:${at}`);
    start = end;
  }
  return text;
}

function refuseLine(bytes: Buffer, where: string): void {
  const text = lines(bytes);
  if (!isUtf8(bytes)) {
    throw new SourceError(`${where}: expected UTF-8; received bytes of another encoding in ${quoted(text)}`);
  }
  const [control] = CONTROL.exec(text) ?? [];
  if (control === undefined) return;
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  throw new SourceError(`${where}: expected text; received the control character U+${code} in ${quoted(text)}`);
}

function lines(bytes: Buffer): string {
  return bytes.toString("utf8").replaceAll("\r\n", "\n");
}

/** A short look at a line, safe to print. */
function quoted(text: string): string {
  return JSON.stringify(text.trimEnd().slice(0, 80)).replaceAll("\u007f", "\\u007f");
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function count(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}
