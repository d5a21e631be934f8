/** Fetches the search of the masthead once a reader goes to its field. */
const field = document.querySelector("site-search input")!;
const wake = () => void import("./search-box.ts");
if (document.activeElement === field) wake();
else field.addEventListener("focus", wake, {once: true});

export {};
