/** Of what a feed tells, by id: of a city, of an indicator, or of all where neither is said. */
export interface FeedOf {
  city?: string;
  indicator?: string;
}

/** Where a feed lies, from the base. */
export function feedPath({city, indicator}: FeedOf): string {
  if (city !== undefined) return `feeds/city/${city}.atom`;
  return indicator === undefined ? "feeds/changes.atom" : `feeds/indicator/${indicator}.atom`;
}
