/** Loaded by every page: starts the service worker when the page has nothing else to do, and tells it what the page was made of. */
import type {Seen} from "./seen.ts";

const base = import.meta.env.BASE_URL;

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  const later = () => ("requestIdleCallback" in window ? requestIdleCallback(start) : setTimeout(start, 2000));
  if (document.readyState === "complete") later();
  else addEventListener("load", later, {once: true});
}

/** A browser that cannot, as in some private windows, shows the site all the same. */
function start(): void {
  navigator.serviceWorker
    .register(`${base}worker.js`, {scope: base})
    .then(() => navigator.serviceWorker.ready)
    .then(({active}) => active?.postMessage(seen()))
    .catch(() => undefined);
}

function seen(): Seen {
  const {connection} = navigator as Navigator & {connection?: {saveData?: boolean}};
  return {
    addresses: [location.href, ...performance.getEntriesByType("resource").map(({name}) => name)],
    locale: connection?.saveData ? null : document.documentElement.lang,
  };
}
