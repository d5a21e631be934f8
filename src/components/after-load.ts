/** Fetches what a page can do without at first, this long after it stands, in ms. */
const LATER = 300;

function begin(): void {
  setTimeout(() => void import("./reading-aids.ts").catch(() => undefined), LATER); // the page can be read without
  const made = new URLSearchParams(location.search).get("release");
  if (made && made !== document.documentElement.dataset.release)
    void import("./since-release.ts").then(({tellSince}) => tellSince(made)).catch(() => undefined);
}

if (document.readyState === "complete") begin();
else addEventListener("load", begin, {once: true});

export {};
