import type {Row} from "./protocol.ts";

/** Media types of JSON; some hosts of raw files call everything plain text. */
export const JSON_TYPES = ["application/json", "application/geo+json", "text/json", "text/plain"] as const;

/** The bytes of an answer, all together. */
export async function bytesOf(answer: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What a JSON answer says. Throws an Error where it is not JSON. */
export async function jsonOf(answer: AsyncIterable<Uint8Array>): Promise<unknown> {
  const text = (await bytesOf(answer)).toString("utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`expected JSON; received ${beginning(text)}`);
  }
}

/** The property of an object, or undefined where it is none or has none. */
export function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A cell as text: numbers in their shortest form, objects as JSON, null and undefined as "". */
export function cell(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : JSON.stringify(value);
}

/** Objects as rows with one set of columns: those that any of them has, as some services leave out empty cells. */
export function rowsOf(objects: readonly unknown[]): Row[] {
  const columns = new Set<string>();
  for (const object of objects) {
    if (typeof object !== "object" || object === null || Array.isArray(object)) {
      throw new Error(`expected a list of objects; received ${beginning(cell(object))} in it`);
    }
    for (const name of Object.keys(object)) columns.add(name);
  }
  return objects.map((object) => Object.fromEntries([...columns].map((name) => [name, cell(property(object, name))])));
}

/** A short look at an answer, safe to print. */
export function beginning(text: string): string {
  return JSON.stringify(text.trim().slice(0, 80));
}
