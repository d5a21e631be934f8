import type {AddressProblem, Known} from "../model/comparisonAddress.ts";
import {readComparison} from "../model/comparisonAddress.ts";
import type {Comparison} from "../model/comparison.ts";
import type {NetworkOffer} from "../views/networkOffers.ts";

/** What a page knows before it asks: names of cities by id, which grow by those of the registry once an address needs it. */
export interface PageKnown extends Omit<Known, "cities" | "networks"> {
  names: Map<string, string>;
  /** The networks that it offers, by id. */
  networks: ReadonlyMap<string, NetworkOffer>;
}

/** The comparison of the page's address. Cities that the page does not know are looked up in the list; what is not there is unknown. */
export async function readAddress(known: PageKnown): Promise<{comparison: Comparison; problems: AddressProblem[]}> {
  const params = new URLSearchParams(location.search);
  const networks = new Set(known.networks.keys());
  const read = () => readComparison(params, {...known, networks, cities: new Set(known.names.keys())});
  const first = read();
  const unknown = first.problems.filter(({kind}) => kind === "unknown-city").map(({value}) => value.toLowerCase());
  if (unknown.length === 0) return first;
  const {cityList} = await import("./citylist/cityList.ts");
  const list = await cityList();
  for (const [id, [, name]] of await list.named(unknown)) known.names.set(id, name);
  return read();
}
