import type {Source} from "../model/source.ts";
import type {Database} from "./database.ts";

/** Where figures come from, and what became of each row of the file. */
export interface SourceRow {
  id: string;
  title: string;
  publisher: string;
  /** The publisher's page, and the data set's. */
  homepage: string;
  landing: string;
  doi: string | null;
  /** SPDX. */
  licence: string;
  licencetext: string;
  verified: Source["licence_verified"];
  attribution: string;
  retrieved: string;
  /** The day on which it was retrieved. */
  accessed: string;
  /** Addresses from which a machine can fetch it anew; none where none is known. */
  addresses: string[];
  vintage: string;
  boundary: string;
  quirks: string[];
  /** Its file in the repository, such as data/sources/ID/figures.csv, and the SHA-256 of that. */
  file: string;
  checksum: string;
  /** What the licence asks to be said of whatever is worked out of its figures. */
  derivednotice: string | null;
  /** Rows read = observations + alternatives + traits + quarantined + blank + counted + ties. */
  rows: number;
  observations: number;
  alternatives: number;
  traits: number;
  quarantined: number;
  blank: number;
  counted: number;
  /** Ties between cities, of a source that has no figures. */
  ties: number;
}

const COLUMNS = [
  ...["id", "title", "publisher", "homepage", "landing", "doi", "licence", "licencetext", "verified", "attribution"],
  ...["retrieved", "accessed", "addresses", "vintage", "boundary", "quirks", "file", "checksum", "derivednotice"],
  ...["rows", "observations", "alternatives", "traits", "quarantined", "blank", "counted", "ties"],
];

/** Every source of the release, by id. */
export async function sources(db: Database): Promise<SourceRow[]> {
  await db.load({tables: ["source"]});
  const rows = await db.rows<Omit<SourceRow, "quirks" | "addresses"> & Record<"quirks" | "addresses", string>>({
    table: "source",
    columns: COLUMNS,
    order: ["id"],
  });
  return rows.map((row) => ({
    ...row,
    quirks: JSON.parse(row.quirks) as string[],
    addresses: JSON.parse(row.addresses) as string[],
  }));
}
