import type {PickerCity} from "./city-search.ts";

const lists = new Map<string, Promise<readonly PickerCity[]>>();

/** Every city, the largest first, from the address of cities.json: fetched once for a page; what fails is fetched again by who asks next. */
export function registry(address: string): Promise<readonly PickerCity[]> {
  const list = lists.get(address) ?? fetchList(address);
  lists.set(address, list);
  list.catch(() => lists.delete(address));
  return list;
}

async function fetchList(address: string): Promise<readonly PickerCity[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: expected status 200; received ${response.status}`);
  return (await response.json()) as PickerCity[];
}
