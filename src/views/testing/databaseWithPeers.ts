/** For tests: the database of the rows of a test, with what its release would keep of them so that peers are found. */
import {peerTables} from "../../methods/peerTables.ts";
import {peerUniverses} from "../../methods/peerUniverse.ts";
import type {Database} from "../../query/database.ts";
import type {Rows} from "../../query/databaseOf.ts";
import {databaseOf} from "../../query/databaseOf.ts";

const CITY = {id: "vienna", name: "Vienna", country: "AT", pages: "ar+en+fr", capital: null, climate: null, lat: null};
const FIGURE = {indicator: "pm25", city: "vienna", boundary: "municipality", value: 0} as const;

/** A database of the rows, and of the tables that peers are found by, made of its cities and values of the reference years. */
export function databaseWithPeers(rows: Rows): Promise<Database> {
  const registry = (rows.city ?? []).map((city) => ({...CITY, ...city}));
  const figures = (rows.reference ?? []).map((row) => ({...FIGURE, ...row}));
  const {peer, ...tables} = peerTables(peerUniverses(registry, figures));
  return databaseOf({...rows, ...({...tables, peer: [...peer]} as unknown as Rows)});
}
