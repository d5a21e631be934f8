/** Where no page stands: the address of a city that is drawn when asked for leads on to where it is. */
import {lostCity} from "./lostCity.ts";

const links = document.querySelectorAll<HTMLAnchorElement>("[data-languages] a[hreflang]");
const to = lostCity(
  location,
  import.meta.env.BASE_URL,
  [...links].map(({hreflang}) => hreflang),
);
if (to) location.replace(to);
