import type {z} from "zod";
import {definitionProblems} from "../../src/model/problems.ts";
import {readCsv} from "./csv.ts";
import {SourceError} from "./sourceError.ts";

/** A line of a ledger, and where it stands: `data/overrides.csv:2`. */
export interface LedgerLine<T> {
  where: string;
  entry: T;
}

/**
 * The lines of a CSV file that people keep by hand, in its order: the columns are the keys of the schema, a blank cell is null, no id stands twice. Throws
 * SourceError with all problems, each with its line; `name` is what messages call the file.
 */
export async function readLedger<Schema extends z.ZodObject>(
  path: string,
  name: string,
  schema: Schema,
): Promise<LedgerLine<z.infer<Schema>>[]> {
  const columns = Object.keys(schema.shape);
  const lines: LedgerLine<z.infer<Schema>>[] = [];
  const problems: string[] = [];
  const seen = new Set<unknown>();
  await readCsv({
    path,
    name,
    header(received) {
      if (received.join() === columns.join()) return;
      throw new SourceError(`${name}:1: expected the columns "${columns.join()}"; received "${received.join()}"`);
    },
    row(fields, line) {
      const where = `${name}:${line}`;
      const input = Object.fromEntries(columns.map((column, index) => [column, fields[index] || null]));
      const {success, data, error} = schema.safeParse(input);
      if (!success) return void problems.push(...definitionProblems(where, error, input));
      if ("id" in input && seen.has(input["id"]))
        problems.push(`${where}: id: expected one of its own; received "${input["id"]}" again`);
      seen.add(input["id"]);
      lines.push({where, entry: data});
    },
  });
  if (problems.length > 0) throw new SourceError(problems);
  return lines;
}
