import {AUTHOR} from "../format/citation.ts";
import type {Release} from "../model/release.ts";
import type {SourceRow} from "../query/sources.ts";

/** What a Dataset of schema.org says. */
export interface Described {
  name: string;
  description: string;
  /** Of its page. */
  url: string;
  /** BCP 47. */
  language: string;
  /** CalVer. */
  release: string;
  /** What is measured, how, and in what unit; none for a data set of many things. */
  measured: {name: string; method: string; unit: string} | null;
  /** The first and the last year. */
  years: readonly [first: number, last: number] | null;
  sources: readonly SourceRow[];
  /** With the address of each. */
  files: readonly {file: Release["files"][number]; url: string}[];
}

const TYPES: Readonly<Record<string, string>> = {
  arrow: "application/vnd.apache.arrow.file",
  csv: "text/csv",
  gz: "application/gzip",
  json: "application/json",
  parquet: "application/vnd.apache.parquet",
};

/** A Dataset of schema.org. Its licence is that of its sources, and is told of each. */
export function datasetMarkup(described: Described): object {
  const {name, description, url, language, release, measured, years, sources, files} = described;
  return {
    "@type": "Dataset",
    "@id": `${url}#data`,
    url,
    name,
    description,
    inLanguage: language,
    version: release,
    isAccessibleForFree: true,
    creator: {"@type": "Organization", name: AUTHOR},
    publisher: {"@type": "Organization", name: AUTHOR},
    identifier: `city-parallels-${release}`,
    dateModified: sources.map(({accessed}) => accessed).reduce((newest, day) => (day > newest ? day : newest), ""),
    license: [...new Set(sources.flatMap(licenceUrls))],
    isBasedOn: sources.map((source) => ({
      "@type": "Dataset",
      name: source.title,
      description: source.attribution,
      url: source.landing,
      license: licenceUrls(source),
      creator: {"@type": "Organization", name: source.publisher},
    })),
    ...(measured && {
      variableMeasured: {
        "@type": "StatisticalVariable",
        "@id": `${url}#variable`,
        name: measured.name,
        measurementMethod: measured.method,
        unitText: measured.unit,
      },
    }),
    ...(years && {temporalCoverage: years.join("/")}),
    distribution: files.map(({file, url}) => ({
      "@type": "DataDownload",
      name: file.path,
      contentUrl: url,
      encodingFormat: TYPES[file.path.slice(file.path.lastIndexOf(".") + 1)],
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
  };
}

/** The pages of its licences: that of SPDX for one of its list, else the data set's own, where the publisher says it. */
function licenceUrls({licence, landing}: SourceRow): string[] {
  return licence
    .split(" AND ")
    .map((id) => (id.startsWith("LicenseRef-") ? landing : `https://spdx.org/licenses/${id}.html`));
}
