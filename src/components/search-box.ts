import {element} from "../charts/element.ts";
import {combobox} from "./combobox.ts";
import type {SearchEntry} from "./site-search.ts";
import {openSearch} from "./search-lists.ts";

/** How many finds are offered at once. */
const OFFERED = 10;

/** The typeahead of SiteSearch.astro: a find opens its page; Enter before an arrow shows all of them on the search page. */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const {home, none, found, failed} = this.dataset;
    combobox<SearchEntry>(this, {
      open: async () => {
        const {find, look} = await openSearch(home!);
        return {find: (typed) => find(typed).slice(0, OFFERED), look};
      },
      draw: ([, , name, about]) => [name, element(document, "span", null, about)],
      choose: ([, path]) => {
        location.href = home! + path;
      },
      first: false,
      words: {none: none!, found: found!, failed: failed!},
    });
  }
}

customElements.define("site-search", SiteSearch);
