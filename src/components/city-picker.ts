import {element} from "../charts/element.ts";
import {script} from "../query/patience.ts";
import type {PickerCity} from "./city-search.ts";
import {combobox} from "./combobox.ts";
import {registry} from "./registry.ts";

/** What `city-picker:choose` carries. */
export interface Choice {
  id: string;
  name: string;
}

/** The combobox of CityPicker.astro. */
class CityPicker extends HTMLElement {
  connectedCallback(): void {
    const {cities, go, none, found, failed, silent} = this.dataset;
    combobox<PickerCity>(this, {
      open: async () => {
        const [{citySearch}, list] = await Promise.all([
          script("city-search", import("./city-search.ts")),
          registry(cities!),
        ]);
        return citySearch(list);
      },
      draw: ([, name, country, indicators]) => [
        name,
        element(document, "span", null, indicators > 0 ? country : `${country} · ${silent}`),
      ],
      choose: ([id, name]) => {
        if (go) location.href = `${go}${id}/`;
        else this.dispatchEvent(new CustomEvent<Choice>("city-picker:choose", {bubbles: true, detail: {id, name}}));
      },
      first: true,
      words: {none: none!, found: found!, failed: failed!},
    });
  }
}

customElements.define("city-picker", CityPicker);
