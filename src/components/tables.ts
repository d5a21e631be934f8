/** Long tables get buttons that sort them, and so do those that are drawn later. */
function offer(): void {
  if (document.querySelector("main tbody tr:nth-child(4)"))
    void import("./sortable-tables.ts").then(({offerSorting}) => offerSorting(document)).catch(() => undefined);
}

document.addEventListener("live-view:updated", offer);
offer();

export {};
