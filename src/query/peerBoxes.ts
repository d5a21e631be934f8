import type {BoxSide, PeerBox, SizeBasis} from "../model/peer.ts";
import type {Database} from "./database.ts";

/** A side of a box; the countries of its cities are a side too. */
type Side = Omit<BoxSide, "kinds"> & {block: number; kinds: string | null};

/** Between what the blocks of a basis lie; by block. */
export async function peerBoxes(db: Database, basis: SizeBasis): Promise<PeerBox[]> {
  await db.load({tables: ["peerbox"]});
  const rows = await db.rows<Side>({
    table: "peerbox",
    columns: ["block", "dimension", "whole", "low", "high", "kinds"],
    where: {basis: [basis]},
    order: ["block", "dimension"],
  });
  return [...Map.groupBy(rows, ({block}) => block)].map(([block, own]) => {
    const sides = own.map(({dimension, whole, low, high, kinds}): BoxSide => {
      return {dimension, whole, low, high, kinds: kinds?.split("+") ?? []};
    });
    return {
      block,
      countries: sides.find(({dimension}) => dimension === "country")?.kinds ?? [],
      sides: sides.filter(({dimension}) => dimension !== "country"),
    };
  });
}
