/** The code of parts that most readers pass by: it comes once one goes to such a part. */
const PARTS = {
  "site-search": () => import("./search-box.ts"),
  "embed-code": () => import("./embed-code.ts"),
};

function wake(target: unknown): void {
  for (const [name, load] of Object.entries(PARTS)) if (target instanceof Element && target.closest(name)) void load();
}

/** The row of an indicator's table of cities that a reader is at. */
function linkRow(target: unknown): void {
  const row = target instanceof Element && target.closest("table.standings tbody tr");
  if (row) void import("./row-figures.ts").then(({linkRow}) => linkRow(row));
}

addEventListener("focusin", ({target}) => {
  wake(target);
  linkRow(target);
});
addEventListener("pointerover", ({target}) => linkRow(target));
addEventListener("toggle", ({target}) => wake(target), {capture: true}); // not every browser puts the focus where one presses
wake(document.activeElement);

/** A plain click on the address of a figure shows it over the page; where that cannot be, the link is followed. */
addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href*="/figure/?"]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.pathname === location.pathname || link.matches(".drawer .page")) return;
  event.preventDefault();
  import("./figure-drawer.ts").then(({openFigure}) => openFigure(link)).catch(() => location.assign(link.href));
});
