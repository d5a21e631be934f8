/** The folder of a release that holds what is of share-alike sources, laid out as the release itself. */
export const SHARE_ALIKE = "share-alike/";

/** What licences ask, from the least to the most: nothing, credit, credit and that what is made of the data goes on under the same licence. */
export const TERMS = ["public-domain", "attribution", "share-alike"] as const;
export type Terms = (typeof TERMS)[number];

/** By SPDX id, where the pattern of share-alike licences does not tell. A licence that is not here is refused until somebody has read it. */
const KNOWN: readonly (readonly [RegExp, Terms])[] = [
  [/^(CC0-1\.0|PDDL-1\.0|LicenseRef-US-PD|LicenseRef-facts)$/, "public-domain"],
  [/^CC-BY-\d\.\d(-IGO|-[A-Z]{2})?$/, "attribution"],
  [/^(ODC-By-1\.0|OGL-UK-[123]\.0|DL-DE-BY-2\.0|etalab-2\.0|IODL-2\.0|MIT|Apache-2\.0)$/, "attribution"],
  [/^LicenseRef-(GODL-India|UNdata|Libre-Uso-MX)$/, "attribution"],
];
const SHARING = /\b(ODbL|CC-BY(-NC)?-SA|CDLA-Sharing)-/;
/** Not for commerce, and no derivatives: figures under either cannot be passed on as an open release. */
const CLOSED = /(^|-)(NC|ND)(-|$)/;

/** The ids of an SPDX expression, whose parts all hold: `PDDL-1.0 AND CC-BY-3.0`. Of other expressions the whole text. */
export function licenceIds(spdx: string): string[] {
  return spdx.split(" AND ");
}

/** Why figures under a licence (SPDX) may not be published, as `expected …; received …`; null where they may. */
export function licenceProblem(spdx: string): string | null {
  const received = `received "${spdx}"`;
  if (["", "NONE", "NOASSERTION"].includes(spdx.trim())) return `expected a licence (SPDX); ${received}`;
  const ids = licenceIds(spdx);
  const closed = ids.find((id) => CLOSED.test(id));
  if (closed !== undefined) return `expected a licence for all uses; ${received} (${closed}: NC and ND are refused)`;
  const unknown = ids.find((id) => termsOfId(id) === null);
  if (unknown === undefined) return null;
  return `expected SPDX ids joined by AND, whose terms src/model/licence.ts knows; ${received} (${unknown})`;
}

/**
 * Does a licence (SPDX) ask that whoever passes on what is made of the data does so under the same licence? Figures under such a licence,
 * and what is worked out of them, stand in files of their own.
 */
export function isShareAlike(spdx: string): boolean {
  return SHARING.test(spdx);
}

/** What a licence asks, of several parts the most. Throws for one that licenceProblem refuses. */
export function termsOf(spdx: string): Terms {
  const problem = licenceProblem(spdx);
  if (problem !== null) throw new Error(`licence: ${problem}`);
  return most(licenceIds(spdx).map((id) => termsOfId(id)!));
}

/** What a selection of figures asks as a whole, and which of its licences ask it; public domain where it is empty. */
export function strictest(licences: readonly string[]): {terms: Terms; licences: string[]} {
  const terms = most(licences.map(termsOf));
  return {terms, licences: [...new Set(licences)].filter((spdx) => termsOf(spdx) === terms).sort()};
}

/** Where a licence can be read, by its SPDX id; null for one that has no such id. */
export function licenceUrl(id: string): string | null {
  if (id.startsWith("LicenseRef-") || id.includes(" ")) return null;
  const [, kind, version, place = ""] = /^CC-(BY(?:-SA)?)-(\d\.\d)(?:-(IGO|[A-Z]{2}))?$/.exec(id) ?? [];
  if (kind === undefined) return `https://spdx.org/licenses/${id}.html`;
  return `https://creativecommons.org/licenses/${[kind, version, place].filter(Boolean).join("/").toLowerCase()}/`;
}

function termsOfId(id: string): Terms | null {
  if (/\s/.test(id) || CLOSED.test(id)) return null;
  if (isShareAlike(id)) return "share-alike";
  return KNOWN.find(([pattern]) => pattern.test(id))?.[1] ?? null;
}

function most(terms: readonly Terms[]): Terms {
  return TERMS.findLast((one) => terms.includes(one)) ?? TERMS[0];
}
