import type {PickerCity} from "./city-search.ts";
import {citySearch} from "./city-search.ts";
import {cityList} from "./citylist/cityList.ts";
import type {Search} from "./combobox.ts";

/** The search of cities of a typeahead. */
export async function openCities(): Promise<Search<PickerCity>> {
  const list = await cityList();
  let searched = list.cities();
  let search = citySearch(searched);
  return {
    find: (typed) => {
      if (searched !== list.cities()) search = citySearch((searched = list.cities()));
      return search(typed);
    },
    look: list.look,
  };
}
