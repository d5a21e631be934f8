/** For tests of formats: answers that a test states itself, in the shape that the format's documentation shows. Nothing in them is data. */
import type {Protocol, ReadOptions, Row} from "./protocol.ts";

/** The bytes of a text, in two pieces that break a character where there is one to break. */
export async function* bytes(answer: unknown): AsyncGenerator<Uint8Array> {
  const all = Buffer.isBuffer(answer)
    ? answer
    : Buffer.from(typeof answer === "string" ? answer : JSON.stringify(answer));
  const middle = Math.floor(all.length / 2);
  yield all.subarray(0, middle);
  await Promise.resolve();
  yield all.subarray(middle);
}

/** All rows of an answer. */
export async function rowsOfAnswer({rows}: Protocol, answer: unknown, options: ReadOptions = {}): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows(bytes(answer), options)) all.push(row);
  return all;
}

/** Where the next page of an answer is, as text. */
export async function nextOf({next}: Protocol, answer: unknown, asked: string): Promise<string | undefined> {
  return (await next?.(bytes(answer), new URL(asked)))?.href;
}
