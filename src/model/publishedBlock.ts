/** Lines of a source's file in one file of the release, at most: so one number costs a reader some tens of kB. */
export const BLOCK = 8192;

/** Where the release keeps a line of a source's file, in the tree of the source. */
export function publishedPath(source: string, line: number): string {
  return `published/source=${source}/${String(Math.floor(line / BLOCK)).padStart(3, "0")}.parquet`;
}
