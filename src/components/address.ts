import type {AddressProblem, Known} from "../model/comparisonAddress.ts";
import {readComparison} from "../model/comparisonAddress.ts";
import type {Comparison} from "../model/comparison.ts";
import {registry} from "./registry.ts";

/** What a page knows before it asks: names of cities by id, which grow by those of the registry once an address needs it. */
export interface PageKnown extends Omit<Known, "cities"> {
  names: Map<string, string>;
  /** The address of cities.json. */
  registry: string;
}

/** The comparison of the page's address. The registry is fetched only for cities that the page does not know; without it they are unknown. */
export async function readAddress(known: PageKnown): Promise<{comparison: Comparison; problems: AddressProblem[]}> {
  const params = new URLSearchParams(location.search);
  const read = () => readComparison(params, {...known, cities: new Set(known.names.keys())});
  const first = read();
  if (!first.problems.some(({kind}) => kind === "unknown-city")) return first;
  for (const [id, name] of await registry(known.registry)) known.names.set(id, name);
  return read();
}
