/** The whole address of a path from the host's root, where the build knows where the site will stand (SITE_URL); else the path. */
export function siteAddress(path: string): string {
  const site = import.meta.env.SITE as string | undefined;
  return site ? new URL(path, site).href : path;
}
