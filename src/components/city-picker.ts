import {element} from "../charts/element.ts";
import {script} from "../query/patience.ts";
import {cityPath} from "../views/cityUrl.ts";
import type {PickerCity} from "./city-search.ts";
import {combobox} from "./combobox.ts";

/** What `city-picker:choose` carries. */
export interface Choice {
  id: string;
  name: string;
}

/** The combobox of CityPicker.astro. */
class CityPicker extends HTMLElement {
  connectedCallback(): void {
    const {go, none, found, failed, silent} = this.dataset;
    combobox<PickerCity>(this, {
      open: async () => {
        const {openCities} = await script("open-cities", import("./open-cities.ts"));
        return openCities();
      },
      draw: ([, name, country, indicators]) => [
        name,
        element(document, "span", null, indicators > 0 ? country : `${country} · ${silent}`),
      ],
      choose: ([id, name, , , pages]) => {
        if (go) location.href = go + cityPath({id, pages}, document.documentElement.lang);
        else this.dispatchEvent(new CustomEvent<Choice>("city-picker:choose", {bubbles: true, detail: {id, name}}));
      },
      first: true,
      words: {none: none!, found: found!, failed: failed!},
    });
  }
}

customElements.define("city-picker", CityPicker);
