/** Where the licences of several sources are told, one by one: of those that are under more than one, or under one without an address. */
export const NOTICE = "README.md#licences";

/** Licences that the European Union's list of licences names, which catalogues match by that name. */
const EU: Readonly<Record<string, string>> = {
  "CC-BY-4.0": "CC_BY_4_0",
  "CC0-1.0": "CC0",
  "ODbL-1.0": "ODC_BL",
  "ODC-By-1.0": "ODC_BY",
  "OGL-UK-3.0": "OGL_3_0",
};

/** The single licences (SPDX ids) of expressions such as "PDDL-1.0 AND CC0-1.0", sorted. */
export function singleLicences(expressions: readonly string[]): string[] {
  return [...new Set(expressions.flatMap((expression) => expression.split(" AND ")))].sort();
}

/** The address of the one licence that holds, as catalogues know it; the release's own notice where several hold. */
export function licenceAddress(licences: readonly string[]): string {
  const [only, ...others] = singleLicences(licences);
  if (!only || others.length > 0 || only.startsWith("LicenseRef-")) return NOTICE;
  const known = EU[only];
  return known ? `http://publications.europa.eu/resource/authority/licence/${known}` : licencePage(only);
}

/** The page of SPDX about a licence; the release's own notice for one that SPDX does not list. */
export function licencePage(spdx: string): string {
  return spdx.startsWith("LicenseRef-") ? NOTICE : `https://spdx.org/licenses/${spdx}.html`;
}
