import {SourceError} from "./sourceError.ts";

/** Says what went wrong, a line a problem, and lets the command end with 1. Errors that nobody expected come with their stack. */
export function fail(error: unknown): void {
  const known = error instanceof SourceError || !(error instanceof Error);
  console.error(known ? (error instanceof Error ? error.message : String(error)) : error.stack);
  process.exitCode = 1;
}
