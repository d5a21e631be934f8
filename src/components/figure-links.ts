/** What leads from a figure to where it comes from, on every page. */

/** The row of an indicator's table of cities in which something lies. */
function rowOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("table.standings tbody tr") : null;
}

/** The row that a reader is at. */
async function linkRow(row: Element | null): Promise<void> {
  if (row) (await import("./row-figures.ts")).linkRow(row);
}

/** A plain click on the address of a figure shows it over the page; where that cannot be, the link is followed. */
addEventListener("click", (event) => {
  const {target} = event;
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href*="/figure/?"]');
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!link) return tapValue(target);
  if (link.pathname === location.pathname || link.matches(".drawer .page")) return;
  event.preventDefault();
  import("./figure-drawer.ts").then(({openFigure}) => openFigure(link)).catch(() => location.assign(link.href));
});

/** A finger comes and presses at once: the value of a row is no link yet, and is to act as one. Who selects text in it presses nothing. */
function tapValue(target: EventTarget | null): void {
  const cell = target instanceof Element && target.closest("td.value");
  const row = rowOf(target);
  if (!cell || !row || getSelection()?.isCollapsed === false) return;
  void linkRow(row)
    .then(() => row.querySelector<HTMLElement>("a.figure")?.click())
    .catch(() => undefined);
}

/** Who points at a row finds its value a link; one that does not come is none. */
function offerRow({target}: Event): void {
  void linkRow(rowOf(target)).catch(() => undefined);
}

addEventListener("focusin", offerRow);
addEventListener("pointerover", offerRow);

export {};
