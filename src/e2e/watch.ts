/** What goes wrong on a page, noted by the page itself, so that every browser tells it in the same way. */
import {ask} from "./browsers/anyBrowser.ts";
import type {AnyBrowser} from "./browsers/anyBrowser.ts";
import type {Wire} from "./wire.ts";

const PLACE = "problems";

/** Has every page that comes over the wire note its console errors, exceptions, breaches of its policy, and what it asks of other hosts. */
export function watchOver(wire: Wire): void {
  wire.lay("/watch.js", `(${watch.toString()})(${JSON.stringify(PLACE)})`);
  wire.renew({"<head>": '<head><script src="/watch.js"></script>'});
}

/** What pages have noted since they were asked last. */
export async function problems(browser: AnyBrowser): Promise<string[]> {
  return ask(
    browser,
    (place) => {
      const noted = JSON.parse(sessionStorage.getItem(place) ?? "[]") as string[];
      sessionStorage.removeItem(place);
      return noted;
    },
    PLACE,
  );
}

function watch(place: string): void {
  let leaving = false;
  const note = (problem: string) => {
    if (leaving) return;
    const noted = JSON.parse(sessionStorage.getItem(place) ?? "[]") as string[];
    sessionStorage.setItem(place, JSON.stringify([...noted, `${location.pathname}: ${problem}`]));
  };
  // What breaks off because the reader goes on is no problem.
  addEventListener("beforeunload", () => (leaving = true));
  // Chromium alone guesses how fast the line is, and on a busy machine finds it too slow for DuckDB.
  Object.defineProperty(navigator, "connection", {value: undefined});
  const {error} = console;
  console.error = (...words: unknown[]) => {
    note(`console: ${words.map(String).join(" ")}`);
    error(...words);
  };
  addEventListener(
    "error",
    ({target, message}) => {
      if (!(target instanceof Element)) return note(`exception: ${message}`);
      // Firefox says so of a hint to fetch what it is fetching already.
      if (!target.matches("link[rel=modulepreload]")) note(`not loaded: ${target.outerHTML.slice(0, 200)}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({reason}) => note(`rejection: ${String(reason)}`));
  document.addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) =>
    note(`policy: ${effectiveDirective}: ${blockedURI}`),
  );
  new PerformanceObserver((list) => {
    for (const {name} of list.getEntries())
      if (!name.startsWith(`${location.origin}/`) && !/^(data|blob):/.test(name)) note(`elsewhere: ${name}`);
  }).observe({type: "resource", buffered: true});
}
