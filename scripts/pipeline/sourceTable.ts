import {addressesOf} from "../../src/model/snapshot.ts";
import type {Account} from "./account.ts";
import type {Definitions} from "./definitions.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import type {TieFolder} from "./tieFolders.ts";
import type {TieAccount} from "./ties.ts";

/** Makes the table `source`: provenance of figures and of ties, and what became of their rows. The accounts are of these sources. */
export async function fillSources(
  engine: Engine,
  definitions: Pick<Definitions, "sources" | "ties">,
  accounts: readonly Account[],
  ties: readonly TieAccount[],
): Promise<void> {
  const folders = [...definitions.sources, ...definitions.ties];
  const counts = [...accounts.map((account) => ({...account, ties: 0})), ...ties.map((one) => ({...NOTHING, ...one}))];
  const rows = counts.flatMap((account) => {
    const folder = folders.find(({id}) => id === account.source);
    return folder === undefined ? [] : [{...account, ...provenance(folder)}];
  });
  await fill(engine, "source", COLUMNS, rows);
}

/** What a source of ties has none of. */
const NOTHING = {observations: 0, alternatives: 0, traits: 0, blank: 0, counted: 0};

function provenance({id, file, name, source}: SourceFolder | TieFolder) {
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
    addresses: JSON.stringify(addressesOf(source.snapshot ?? [])),
    vintage: source.vintage,
    boundary: source.spatial_basis,
    quirks: JSON.stringify(source.quirks),
    file: name,
    checksum: source.sha256[file] ?? null,
    derivednotice: source.derived_notice ?? null,
  };
}

const COLUMNS =
  "id VARCHAR, title VARCHAR, publisher VARCHAR, homepage VARCHAR, landing VARCHAR, doi VARCHAR, " +
  "licence VARCHAR, licencetext VARCHAR, verified VARCHAR, attribution VARCHAR, retrieved VARCHAR, " +
  "accessed VARCHAR, addresses VARCHAR, vintage VARCHAR, boundary VARCHAR, quirks VARCHAR, file VARCHAR, checksum VARCHAR, derivednotice VARCHAR, rows INTEGER, " +
  "observations INTEGER, alternatives INTEGER, traits INTEGER, quarantined INTEGER, blank INTEGER, counted INTEGER, ties INTEGER";
