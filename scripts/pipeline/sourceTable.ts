import type {Account} from "./account.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import type {Engine} from "./engine.ts";

/** Makes the table `source`: provenance, and what became of its rows. */
export async function fillSources(
  {connection, run}: Engine,
  sources: readonly SourceFolder[],
  accounts: readonly Account[],
): Promise<void> {
  await run(`CREATE TABLE source (${COLUMNS})`);
  const appender = await connection.createAppender("source");
  for (const {id, file, source} of sources) {
    const account = accounts.find((account) => account.source === id);
    const cells = [
      ...[id, source.title, source.publisher, source.publisher_url, source.dataset_url, source.doi || null],
      ...[source.licence_spdx, source.licence_text, source.licence_verified, source.attribution, source.retrieved_via],
      ...[
        source.retrieved_on,
        source.vintage,
        source.spatial_basis,
        JSON.stringify(source.quirks),
        source.sha256[file] ?? null,
      ],
    ];
    const counts = [
      ...[account?.rows, account?.observations, account?.alternatives, account?.quarantined],
      ...[account?.blank, account?.counted],
    ];
    for (const cell of cells) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    for (const count of counts) appender.appendInteger(count ?? 0);
    appender.endRow();
  }
  appender.closeSync();
}

const COLUMNS = `
  id VARCHAR, title VARCHAR, publisher VARCHAR, homepage VARCHAR, landing VARCHAR, doi VARCHAR, licence VARCHAR,
  licencetext VARCHAR, verified VARCHAR, attribution VARCHAR, retrieved VARCHAR, accessed VARCHAR, vintage VARCHAR,
  boundary VARCHAR, quirks VARCHAR, checksum VARCHAR, rows INTEGER, observations INTEGER, alternatives INTEGER,
  quarantined INTEGER, blank INTEGER, counted INTEGER`;
