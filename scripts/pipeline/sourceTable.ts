import type {Account} from "./account.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import type {SourceFolder} from "./sourceFolders.ts";

/** Makes the table `source`: provenance, and what became of its rows. The accounts are of these sources, in their order. */
export async function fillSources(
  engine: Engine,
  sources: readonly SourceFolder[],
  accounts: readonly Account[],
): Promise<void> {
  const rows = accounts.flatMap((account) => {
    const folder = sources.find(({id}) => id === account.source);
    return folder === undefined ? [] : [{...account, ...provenance(folder)}];
  });
  await fill(engine, "source", COLUMNS, rows);
}

function provenance({id, file, source}: SourceFolder) {
  return {
    id,
    title: source.title,
    publisher: source.publisher,
    homepage: source.publisher_url,
    landing: source.dataset_url,
    doi: source.doi || null,
    licence: source.licence_spdx,
    licencetext: source.licence_text,
    verified: source.licence_verified,
    attribution: source.attribution,
    retrieved: source.retrieved_via,
    accessed: source.retrieved_on,
    vintage: source.vintage,
    boundary: source.spatial_basis,
    quirks: JSON.stringify(source.quirks),
    checksum: source.sha256[file] ?? null,
  };
}

const COLUMNS =
  "id VARCHAR, title VARCHAR, publisher VARCHAR, homepage VARCHAR, landing VARCHAR, doi VARCHAR, " +
  "licence VARCHAR, licencetext VARCHAR, verified VARCHAR, attribution VARCHAR, retrieved VARCHAR, " +
  "accessed VARCHAR, vintage VARCHAR, boundary VARCHAR, quirks VARCHAR, checksum VARCHAR, rows INTEGER, " +
  "observations INTEGER, alternatives INTEGER, quarantined INTEGER, blank INTEGER, counted INTEGER";
