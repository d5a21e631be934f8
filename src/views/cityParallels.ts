import type {Database} from "../query/database.ts";
import type {CityPeersSelection} from "./cityPeers.ts";
import {parallels} from "./parallels.ts";
import {peersOf} from "./peersOf.ts";
import type {Screen} from "./screen.ts";

/** The parallels chart of the city's headline indicators against its peers, or against all cities where it has none. */
export async function cityParallels(db: Database, selection: CityPeersSelection, screen: Screen): Promise<Element> {
  const {city} = selection;
  const list = (await peersOf(db, city, selection)).peers.map(({id}) => id);
  const against = list.length > 0 ? ({against: "list", list} as const) : {};
  return parallels(db, {cities: [city], headlines: true, ...against}, screen);
}
