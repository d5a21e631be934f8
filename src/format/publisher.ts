/** A publisher as a source names it, without its departments, authors and helpers: what stands before the first comma, semicolon or bracket. */
export function publisherName(publisher: string): string {
  return publisher.split(/[,;(]/)[0]!.trim();
}
