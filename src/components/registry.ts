import {fetchJson} from "../query/patience.ts";
import type {PickerCity} from "./city-search.ts";

const lists = new Map<string, Promise<readonly PickerCity[]>>();

/** Every city, the largest first, from the address of cities.json: fetched once for a page; what fails is fetched again by who asks next. */
export function registry(address: string): Promise<readonly PickerCity[]> {
  const list = lists.get(address) ?? fetchJson<PickerCity[]>(address);
  lists.set(address, list);
  list.catch(() => lists.delete(address));
  return list;
}
