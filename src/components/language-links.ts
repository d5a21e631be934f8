/** The links of the masthead to other languages keep what the address says of the view, its search and its anchor, beside what they say themselves. */
const links = document.querySelector("[data-languages]");

for (const name of ["pointerdown", "focusin", "click"]) {
  links?.addEventListener(name, ({target}) => {
    const link = (target as Element).closest("a");
    if (!link) return;
    link.dataset.own ??= link.search;
    link.search = [link.dataset.own, location.search]
      .map((part) => part.slice(1))
      .filter(Boolean)
      .join("&");
    link.hash = location.hash;
  });
}
