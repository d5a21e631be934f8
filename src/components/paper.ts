/** Loaded by every page: once the page has nothing else to do, fetches what completes it on paper, since printing waits for nothing. */
const complete = () => void import("./printed-page.ts").catch(() => undefined);
const later = () => ("requestIdleCallback" in window ? requestIdleCallback(complete) : setTimeout(complete, 2000));

if (document.readyState === "complete") later();
else addEventListener("load", later, {once: true});
