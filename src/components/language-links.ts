/** The links of the masthead to other languages keep what the address says of the view: its search and its anchor. */
const links = document.querySelector("[data-languages]");

for (const name of ["pointerdown", "focusin", "click"]) {
  links?.addEventListener(name, ({target}) => {
    const link = (target as Element).closest("a");
    if (link) link.href = link.pathname + location.search + location.hash;
  });
}
