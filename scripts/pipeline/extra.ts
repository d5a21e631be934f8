import type {Release} from "../../src/model/release.ts";
import type {Definitions} from "./definitions.ts";
import type {DuckDb} from "./engine.ts";

/** A file of a release that is no table: what others read in the place of one, or what they need to know of them. */
export interface Extra {
  /** Within the release. */
  path: string;
  /** Rows, where it holds the rows of a table; else 0. */
  rows: number;
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** What extra files are made of. */
export interface Written {
  engine: DuckDb;
  /** Where the files lie. */
  folder: string;
  label: Pick<Release, "release" | "commit">;
  definitions: Definitions;
  /** All that is written so far, with size and checksum: it grows by each extra file. */
  files: Release["files"];
}
