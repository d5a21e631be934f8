import type {ZodType} from "zod";
import {definitionProblems} from "../../src/model/problems.ts";
import {readText} from "./readText.ts";
import {SourceError} from "./sourceError.ts";

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
    json = parsed(await readText(path, name), name);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
  const {success, data, error} = schema.safeParse(json);
  if (success) return data;
  problems.push(...definitionProblems(name, error, json));
  return undefined;
}

/** Levels of a definition, at most: what says that one is wrong goes down them all. */
const DEEPEST = 100;

function levelsOf(text: string): number {
  let [level, deepest] = [0, 0];
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++level);
    else if (sign === "]" || sign === "}") level--;
  }
  return deepest;
}

function parsed(text: string, name: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    if (levelsOf(text) > DEEPEST) throw new Error(`more than ${DEEPEST} levels`);
    return json;
  } catch (cause) {
    const [line = ""] = (cause as Error).message.split("\n");
    throw new SourceError(`${name}: expected JSON; received ${line}`, {cause});
  }
}
