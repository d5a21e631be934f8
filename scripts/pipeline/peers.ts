import {PEER_DIMENSIONS} from "../../src/methods/peerDimensions.ts";
import {peerTables} from "../../src/methods/peerTables.ts";
import type {PeerUniverse} from "../../src/methods/peerUniverse.ts";
import {PEER_INDICATORS, peerUniverses} from "../../src/methods/peerUniverse.ts";
import {peerBlockPath, peerPath} from "../../src/model/peer.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import {freeMemory} from "./freeMemory.ts";
import type {ReleaseTable} from "./releaseTables.ts";
import {AT_ONCE} from "./rowParts.ts";
import {bucketParts, sortInto} from "./sortObservations.ts";

/** What tells of a city: `name VARCHAR, …, population DOUBLE, …, climate VARCHAR, capital BOOLEAN`. */
const CITY = [
  "name VARCHAR, country VARCHAR, pages VARCHAR",
  ...PEER_DIMENSIONS.map(({id, scale}) => {
    const kind = id === "capital" ? "BOOLEAN" : "VARCHAR";
    return `${id} ${scale === "kind" ? kind : "DOUBLE"}`;
  }),
].join(", ");

const COLUMNS = {
  pool: "city VARCHAR, basis VARCHAR, peer VARCHAR",
  peercity: `basis VARCHAR, block INTEGER, city VARCHAR, ${CITY}`,
  peerbox: "basis VARCHAR, block INTEGER, dimension VARCHAR, whole BOOLEAN, low DOUBLE, high DOUBLE, kinds VARCHAR",
  peerrange: "basis VARCHAR, dimension VARCHAR, range DOUBLE",
} as const;

type Figure = Parameters<typeof peerUniverses>[1][number];

/** Makes, from `city` and `reference`, the tables that peers are found by (METHODS.md M6; src/methods/peerTables.ts). */
export async function makePeers(engine: Engine): Promise<void> {
  const {peer, ...others} = peerTables(await universesOf(engine));
  freeMemory();
  const tables = {...others, pool: peer};
  for (const [table, columns] of Object.entries(COLUMNS))
    await fill(engine, table, columns, tables[table as keyof typeof COLUMNS]);
  // What is told of a peer is what is told of that city: the engine puts it there faster than cell by cell.
  await engine.run(`CREATE TABLE peer AS SELECT pool.*, known.* EXCLUDE (basis, block, city)
    FROM pool JOIN peercity known ON known.basis = pool.basis AND known.city = pool.peer`);
}

/** The rows of all cities go as soon as they are used, an indicator's at a time: else all that was made of them lies there at once. */
async function universesOf({rows}: Engine): Promise<PeerUniverse[]> {
  const registry = await rows<Parameters<typeof peerUniverses>[0][number]>(
    "SELECT id, name, country, pages, capital, climate, lat FROM city ORDER BY id",
  );
  const figures: Figure[] = [];
  for (const indicator of PEER_INDICATORS) {
    const own = await rows<Omit<Figure, "indicator">>(
      `SELECT city::VARCHAR AS city, boundary::VARCHAR AS boundary, value FROM reference WHERE indicator::VARCHAR = '${indicator}' ORDER BY city`,
    );
    for (const figure of own) figures.push({indicator, ...figure});
  }
  freeMemory();
  const universes = peerUniverses(registry, figures);
  freeMemory();
  return universes;
}

/** Their files: `peer` by city in so many buckets, of which none is left out, `peercity` by block, and the two others whole. */
export async function peerFiles(engine: Engine, buckets: number): Promise<ReleaseTable[]> {
  const [counted] = await engine.rows<{count: number}>("SELECT count(*)::INTEGER AS count FROM peer");
  await sortInto(engine, "peerbycity", {
    select: `SELECT peer.*, hash % ${buckets} AS part FROM peer JOIN (SELECT id, hash FROM city) own ON own.id = peer.city`,
    parts: bucketParts(buckets, Math.ceil(counted!.count / AT_ONCE)),
    order: "part, city, peer",
  });
  const blocks = await engine.rows<{basis: string; block: number}>(
    "SELECT DISTINCT basis, block FROM peercity ORDER BY ALL",
  );
  return [
    {path: "peerbox.parquet", sql: "FROM peerbox", order: "basis, block, dimension", form: "V1"},
    {path: "peerrange.parquet", sql: "FROM peerrange", order: "basis, dimension", form: "V1"},
    ...blocks.map(({basis, block}): ReleaseTable => {
      const sql = `FROM peercity WHERE basis = '${basis}' AND block = ${block}`;
      return {path: peerBlockPath({basis, block}), sql, order: "city", form: "V1"};
    }),
    ...Array.from({length: buckets}, (_, bucket): ReleaseTable => {
      const sql = `SELECT * EXCLUDE (part) FROM peerbycity WHERE part = ${bucket}`;
      return {path: peerPath(bucket), sql, form: "V1"};
    }),
  ];
}
