/** The folder of a release that holds what is of share-alike sources, laid out as the release itself. */
export const SHARE_ALIKE = "share-alike/";

/**
 * Does a licence (SPDX) ask that whoever passes on what is made of the data does so under the same licence? Figures under such a licence,
 * and what is worked out of them, stand in files of their own.
 */
export function isShareAlike(spdx: string): boolean {
  return /\b(ODbL|CC-BY(-NC)?-SA|CDLA-Sharing)-/.test(spdx);
}
