import type {AddressProblem, Known} from "../model/comparisonAddress.ts";
import {readComparison} from "../model/comparisonAddress.ts";
import type {Comparison} from "../model/comparison.ts";
import type {NetworkOffer} from "../views/networkOffers.ts";
import {registry} from "./registry.ts";

/** What a page knows before it asks: names of cities by id, which grow by those of the registry once an address needs it. */
export interface PageKnown extends Omit<Known, "cities" | "networks"> {
  names: Map<string, string>;
  /** The networks that it offers, by id. */
  networks: ReadonlyMap<string, NetworkOffer>;
  /** The address of cities.json. */
  registry: string;
}

/** The comparison of the page's address. The registry is fetched only for cities that the page does not know; without it they are unknown. */
export async function readAddress(known: PageKnown): Promise<{comparison: Comparison; problems: AddressProblem[]}> {
  const params = new URLSearchParams(location.search);
  const networks = new Set(known.networks.keys());
  const read = () => readComparison(params, {...known, networks, cities: new Set(known.names.keys())});
  const first = read();
  if (!first.problems.some(({kind}) => kind === "unknown-city")) return first;
  for (const [id, name] of await registry(known.registry)) known.names.set(id, name);
  return read();
}
