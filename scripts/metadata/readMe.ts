import {description, TITLE} from "./catalogue.ts";
import type {Catalogue} from "./catalogue.ts";
import {licenceAddress, NOTICE, singleLicences} from "./licences.ts";

/** README.md of a release: what is in the folder, how to check it, and under which licence and credit each source is. */
export function readMe(catalogue: Catalogue): string {
  const {release, modified, tables, sources} = catalogue;
  return `# ${TITLE} ${release}

${description(catalogue)} Sources were retrieved by ${modified}.

## Files

${tables.map(({file, about}) => `- [${file.path}](${file.path}): ${about}`).join("\n")}
- observation/indicator=ID/data.parquet: the observations of one indicator
- observation-by-city/GROUP.parquet: the observations of a group of cities; city.parquet says which
- distribution-by-country/COUNTRY.parquet: the rows of distribution once more, by the country of the stratum; none.parquet has those of no country
- standing/ID.parquet: of the observations of one indicator once more those of the years around its reference year
- TABLE-by-city/GROUP.parquet: the rows of other tables once more, by groups of cities; release.json says in buckets how many groups there
  are. The group of a city is the FNV-1a hash of its id (32 bits) modulo that number
- files/FOLDER/NUMBER.json: the files of a folder that has many, as release.json names the others
- published/, share-alike/observation/: as release.json lists them

What others read of them: datapackage.json (Frictionless Data Package), catalog.jsonld and catalog.ttl (DCAT-AP), croissant.json (Croissant),
observation.csv-metadata.json (CSV on the Web), indicator-crosswalk.csv and .jsonld (codes of the indicators in standards).

release.json lists every file, by itself or in files/, with its rows, bytes and SHA-256. To check them all: \`sha256sum --check SHA256SUMS\`.

## Licences

Each row names its source, and is under the licence of that source. Say whom you have it from:

${sources.map(source).join("\n")}
`;
}

function source({id, title, publisher, licence, attribution, landing}: Catalogue["sources"][number]): string {
  const licences = singleLicences([licence]).map((spdx) => {
    const address = licenceAddress([spdx]);
    return address === NOTICE ? spdx : `[${spdx}](${address})`;
  });
  return `- **${id}**, ${licences.join(" and ")}: ${title}, ${publisher}. ${attribution} <${landing}>`;
}
