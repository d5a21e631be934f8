import type {Table} from "./catalogue.ts";
import {thing, typed} from "./dcatContext.ts";
import {formatOf} from "./formats.ts";
import {licenceAddress} from "./licences.ts";

const IANA = "https://www.iana.org/assignments/media-types/";

/** A file as a Distribution of DCAT-AP 3, with its checksum and its licence; `about` says what it holds, in English. */
export function distribution({file, licences, about}: Pick<Table, "file" | "licences" | "about">): object {
  const {path, bytes, sha256} = file;
  const {media, eu, gzip} = formatOf(path)!;
  return {
    "@id": `id/file/${path}`,
    "@type": "dcat:Distribution",
    "dct:title": path,
    "dct:description": {"@value": about, "@language": "en"},
    "dcat:accessURL": {"@id": path},
    "dcat:downloadURL": {"@id": path},
    "dct:format": thing(eu ? `eu:file-type/${eu}` : IANA + media, "dct:MediaTypeOrExtent"),
    "dcat:mediaType": thing(IANA + media, "dct:MediaType"),
    ...(gzip && {"dcat:compressFormat": thing(`${IANA}application/gzip`, "dct:MediaType")}),
    "dcat:byteSize": typed(bytes, "nonNegativeInteger"),
    "dct:license": thing(licenceAddress(licences), "dct:LicenseDocument"),
    "dcatap:availability": thing("eu:planned-availability/STABLE", "skos:Concept", {
      "skos:prefLabel": {"@value": "stable", "@language": "en"},
    }),
    "spdx:checksum": thing(`id/checksum/${sha256}`, "spdx:Checksum", {
      "spdx:algorithm": thing("spdx:checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"),
      "spdx:checksumValue": typed(sha256, "hexBinary"),
    }),
  };
}
