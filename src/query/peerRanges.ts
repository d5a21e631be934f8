import type {SizeBasis} from "../model/peer.ts";
import type {Database} from "./database.ts";

/** How far apart cities are, in a dimension, that are as far apart as can be: over all whose size is known on a basis. */
export interface PeerRange {
  dimension: string;
  range: number;
}

/** The ranges of the dimensions that are numbers, on a basis; by dimension. */
export async function peerRanges(db: Database, basis: SizeBasis): Promise<PeerRange[]> {
  await db.load({tables: ["peerrange"]});
  return db.rows<PeerRange>({
    table: "peerrange",
    columns: ["dimension", "range"],
    where: {basis: [basis]},
    order: ["dimension"],
  });
}
