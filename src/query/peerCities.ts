import type {PeerCity, SizeBasis} from "../model/peer.ts";
import {PEER_FIGURES} from "../model/peer.ts";
import type {Database} from "./database.ts";

/** The cities of these blocks, of those whose size is known on a basis; by id. */
export async function peerCities(db: Database, basis: SizeBasis, blocks: readonly number[]): Promise<PeerCity[]> {
  if (blocks.length === 0) return [];
  await db.load({peerBlocks: blocks.map((block) => ({basis, block}))});
  return db.rows<PeerCity>({
    table: "peercity",
    columns: ["city", "name", "country", "pages", ...PEER_FIGURES],
    where: {basis: [basis], block: blocks},
    order: ["city"],
  });
}
