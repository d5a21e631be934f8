/** Fetches what a page can do without at first, this long after it stands, in ms. */
const LATER = 300;

function begin(): void {
  setTimeout(() => void import("./reading-aids.ts"), LATER);
}

if (document.readyState === "complete") begin();
else addEventListener("load", begin, {once: true});

export {};
