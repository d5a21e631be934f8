/** What leads from a figure to where it comes from, on every page. */

/** A plain click on the address of a figure shows it over the page; where that cannot be, the link is followed. */
addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href*="/figure/?"]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.pathname === location.pathname || link.matches(".drawer .page")) return;
  event.preventDefault();
  import("./figure-drawer.ts").then(({openFigure}) => openFigure(link)).catch(() => location.assign(link.href));
});

/** The row of an indicator's table of cities that a reader is at. */
function linkRow({target}: Event): void {
  const row = target instanceof Element && target.closest("table.standings tbody tr");
  if (row) void import("./row-figures.ts").then(({linkRow}) => linkRow(row)).catch(() => undefined);
}

addEventListener("focusin", linkRow);
addEventListener("pointerover", linkRow);

export {};
