import {preferredLanguage} from "./preferredLanguage.ts";

/** The bare address leads on to the reader's language, which from then on the address holds. */
const links = [...document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")];
const wanted = preferredLanguage(
  navigator.languages,
  links.map(({hreflang}) => hreflang),
);
const link = links.find(({hreflang}) => hreflang === wanted);
if (link) location.replace(link.href + location.search + location.hash);
