import type {Database} from "../query/database.ts";
import {memberships} from "../query/memberships.ts";
import {networks} from "../query/networks.ts";

/** A network that can be chosen as a group. */
export interface NetworkOffer {
  id: string;
  name: string;
  /** How many cities of the registry its list holds. */
  cities: number;
}

/** Every network with how many cities it has, by id. */
export async function networkOffers(db: Database): Promise<NetworkOffer[]> {
  const [all, members] = await Promise.all([networks(db), memberships(db)]);
  return all.map(({id, name}) => ({id, name, cities: members.filter(({network}) => network === id).length}));
}
