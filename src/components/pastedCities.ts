import UFuzzy from "@leeoniya/ufuzzy";
import {citySearch} from "./city-search.ts";
import type {PickerCity} from "./city-search.ts";
import type {CityList} from "./citylist/cityList.ts";

/** What a pasted list comes to. */
export interface PastedCities {
  /** In the order of the list, each once. */
  found: PickerCity[];
  /** Names that several cities bear: the largest of them was found. */
  shared: {asked: string; taken: PickerCity; others: PickerCity[]}[];
  /** What is no city here, with cities that are written alike. */
  unknown: {asked: string; near: PickerCity[]}[];
}

/** So many are offered in the place of one that is not known. */
const NEAR = 3;

/**
 * The cities of a list that a reader pastes: ids or names, in English or as spoken there, one a line or with commas or
 * semicolons between them. Case and accents do not matter, slips do: nothing is taken for something else. Of the list comes
 * what may be meant.
 */
export async function pastedCities(text: string, list: CityList): Promise<PastedCities> {
  const items = new Set(text.split(/[\n\r,;]+/).map((item) => item.trim()));
  await Promise.all([list.named([...items].map((item) => plain(item))), ...[...items].map((item) => list.look(item))]);
  const registry = list.cities();
  const byName = new Map<string, PickerCity[]>();
  for (const city of registry) {
    const [id, name, country, , , local] = city;
    const names = [id, name, `${name} (${country})`, local ?? name].map(plain);
    for (const key of new Set(names)) byName.set(key, [...(byName.get(key) ?? []), city]);
  }
  const pasted: PastedCities = {found: [], shared: [], unknown: []};
  for (const asked of items) {
    if (asked === "") continue;
    const [taken, ...others] = byName.get(plain(asked)) ?? [];
    if (!taken) {
      pasted.unknown.push({asked, near: nearCities(asked, registry)});
      continue;
    }
    if (others.length > 0 && taken[0] !== asked) pasted.shared.push({asked, taken, others});
    if (!pasted.found.includes(taken)) pasted.found.push(taken);
  }
  return pasted;
}

/** Cities whose name is written like a name or an id that is not known, with the same first letter if any; none where nothing is. */
export function nearCities(asked: string, registry: readonly PickerCity[]): PickerCity[] {
  // By its name alone: of "viena" neither Hanoi nor Ho Chi Minh City was meant, though both are in Vietnam.
  const byId = new Map(registry.map((city) => [city[0], city]));
  const search = citySearch(
    registry.map(([id, name, , indicators, pages, local]) => [id, name, "", indicators, pages, local]),
  );
  const words = asked.replace(/[^\p{L}\p{M}]+/gu, " ").trim();
  const first = words.split(" ")[0]!;
  const whole = search(words);
  const found = whole.length > 0 || first.length < 3 ? whole : search(first);
  const initial = plain(words)[0] ?? "";
  const alike = found.filter(([, name, , , , local]) =>
    [name, local ?? name].some((own) => plain(own).startsWith(initial)),
  );
  return (alike.length > 0 ? alike : found).slice(0, NEAR).map(([id]) => byId.get(id)!);
}

/** The same, of all cities, with what the list has to let come for it. */
export async function citiesNear(asked: string, list: CityList): Promise<PickerCity[]> {
  await list.look(asked);
  return nearCities(asked, list.cities());
}

function plain(name: string): string {
  return UFuzzy.latinize(name).toLowerCase();
}
