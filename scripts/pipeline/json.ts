import {readFile} from "node:fs/promises";
import type {ZodType} from "zod";
import {definitionProblems} from "../../src/model/problems.ts";

/**
 * Reads a definition of JSON: of the schema's shape, and with the id that its place says. Undefined when something is
 * wrong; the problems, which call the file `name`, are added to the list.
 */
export async function readJson<T extends {id: string}>(
  schema: ZodType<T>,
  {path, name, id}: {path: string; name: string; id: string},
  problems: string[],
): Promise<T | undefined> {
  const data = await readShape(schema, {path, name}, problems);
  if (data === undefined || data.id === id) return data;
  problems.push(`${name}: id: expected "${id}", as the place of the file says; received "${data.id}"`);
  return undefined;
}

/** Reads JSON of the schema's shape. Undefined when something is wrong; the problems, which call the file `name`, are added to the list. */
export async function readShape<T>(
  schema: ZodType<T>,
  {path, name}: {path: string; name: string},
  problems: string[],
): Promise<T | undefined> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const words = missing
      ? "a file; received none"
      : `JSON; received ${error instanceof Error ? error.message : "none"}`;
    problems.push(`${name}: expected ${words}`);
    return undefined;
  }
  const {success, data, error} = schema.safeParse(json);
  if (success) return data;
  problems.push(...definitionProblems(name, error, json));
  return undefined;
}
