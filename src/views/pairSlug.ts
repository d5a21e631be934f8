/** The name of the page of two cities, the id that comes first first: `lyon--milan`. */
export function pairSlug({a, b}: {a: string; b: string}): string {
  return [a, b].sort().join("--");
}
