import {SourceError} from "./sourceError.ts";

/** What the operating system says of a disk that is full, may not be written, or fails. */
const CODES = ["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EACCES", "EPERM", "EIO"];
/** What DuckDB says of the same; it gives no codes. */
const WORDS = /No space left on device|Disk quota exceeded|Read-only file system|Permission denied|Input\/output error/;

/** A SourceError for a disk that did not take what was written for `where`; other errors as they are. */
export function diskTrouble(error: unknown, where: string): unknown {
  if (!(error instanceof Error) || error instanceof SourceError) return error;
  const told = "code" in error && CODES.includes(String(error.code));
  if (!told && !WORDS.test(error.message)) return error;
  const [line = ""] = error.message.split("\n").filter((line) => told || WORDS.test(line));
  return new SourceError(
    `${where}: expected a disk that takes the release, and room on it; received ${line}; what stood there stays`,
    {cause: error},
  );
}
