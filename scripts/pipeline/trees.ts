import {isShareAlike, SHARE_ALIKE} from "../../src/model/licence.ts";
import type {Engine} from "./engine.ts";

/** A part of a release, kept apart from the other by its licence: each row that a source accounts for stands in one of them alone. */
export interface Tree {
  /** Where its files lie: empty for the release itself, else a folder of it, with a slash at the end. */
  folder: string;
  /** The ids of its sources, where they are share-alike; null of the release itself. */
  shareAlike: readonly string[] | null;
  /** What is true, in SQL, of the rows that belong there, by the column that tells. */
  holds: Readonly<Record<"source" | "indicator", string>>;
}

/** The release itself and, where it has share-alike sources, their tree. Asks the tables `source` and `trust`. */
export async function makeTrees({rows}: Engine): Promise<Tree[]> {
  const all = await rows<{id: string; licence: string}>("SELECT id, licence FROM source ORDER BY id");
  const shareAlike = all.filter(({licence}) => isShareAlike(licence)).map(({id}) => id);
  if (shareAlike.length === 0) return [{folder: "", shareAlike: null, holds: {source: "true", indicator: "true"}}];
  const sources = shareAlike.map((id) => `'${id.replaceAll("'", "''")}'`).join(", ");
  const indicators = `SELECT indicator FROM trust WHERE source IN (${sources})`;
  return [
    {
      folder: "",
      shareAlike: null,
      holds: {source: `source NOT IN (${sources})`, indicator: `indicator::VARCHAR NOT IN (${indicators})`},
    },
    {
      folder: SHARE_ALIKE,
      shareAlike,
      holds: {source: `source IN (${sources})`, indicator: `indicator::VARCHAR IN (${indicators})`},
    },
  ];
}
