import type {Comparison} from "../model/comparison.ts";
import {networkOf} from "../model/comparison.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import {peersOf} from "./peersOf.ts";
import {networkCities, sisterIds} from "./tied.ts";

/**
 * The cities against which the chosen ones are held, themselves included: those of the first one's country or region, its
 * peers, its sister cities, those of a network, or the reader's own list. Null for all cities. Ids that the registry does
 * not know are as good as absent.
 */
export async function universe(
  db: Database,
  {cities: chosen, against, list}: Pick<Comparison, "cities" | "against" | "list">,
): Promise<ReadonlySet<string> | null> {
  if (against === "all") return null;
  if (against === "list") return new Set([...chosen, ...list]);
  const network = networkOf(against);
  if (network !== null) return new Set([...chosen, ...(await networkCities(db, network))]);
  const [first] = chosen;
  if (first === undefined) return new Set();
  if (against === "peers") return new Set([...chosen, ...(await peersOf(db, first)).peers.map(({id}) => id)]);
  if (against === "sisters") return new Set([...chosen, ...(await sisterIds(db, first))]);
  const registry = await cities(db);
  const place = against === "country" ? "country" : "region";
  const home = registry.find(({id}) => id === first);
  const alike = registry.filter((city) => home !== undefined && city[place] === home[place]);
  return new Set([...chosen, ...alike.map(({id}) => id)]);
}
