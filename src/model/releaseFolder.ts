/** Where a release lies within the site: an address that never holds another. With a slash at the end. */
export function releaseFolder(release: string): string {
  return `data/v/${release}/`;
}

/** Where the newest release lies too, for those who want no other. */
export const LATEST = "data/latest/";
