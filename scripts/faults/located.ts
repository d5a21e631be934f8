/** For tests: whether a message says where, what was expected and what stood there. */
import {SourceError} from "../pipeline/sourceError.ts";

/** Characters of one problem, at most: a message is to be read. */
const LONGEST = 1500;

/** What of an error is no located message of ours; undefined where all of it is. `where` is how each of its lines may begin. */
export function unlocated(error: unknown, where: RegExp): string | undefined {
  if (!(error instanceof SourceError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return error.message
    .split("\n")
    .find((line) => !where.test(line) || !line.includes("expected ") || line.length > LONGEST);
}
