import type {PeerCity, SizeBasis} from "../model/peer.ts";
import {PEER_FIGURES} from "../model/peer.ts";
import type {Database} from "./database.ts";

/** A city that may be a peer of another, on the basis on which the size of that one is known. */
export interface PossiblePeer extends PeerCity {
  basis: SizeBasis;
}

/**
 * The cities among which the peers of one are, as long as no more than one trait is left out, itself among them; by id. None where
 * no size of it is known, and of a city that the registry does not know.
 */
export async function peersByCity(db: Database, city: string): Promise<PossiblePeer[]> {
  await db.load({peers: [city]});
  const rows = await db.rows<Omit<PossiblePeer, "city"> & {peer: string}>({
    table: "peer",
    columns: ["basis", "peer", "name", "country", "pages", ...PEER_FIGURES],
    where: {city: [city]},
    order: ["peer"],
  });
  return rows.map(({peer, ...own}) => ({...own, city: peer}));
}
