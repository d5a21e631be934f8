/** The tabs of the compare page, by the pattern of the WAI-ARIA practices: arrows move, Enter opens. */
import type {Comparison} from "../model/comparison.ts";

/** Shows the chosen panel and its tab, and hides the others. The tab of Together is there while that is how the page is read. */
export function showPanel(root: HTMLElement, {view, mode}: Pick<Comparison, "view" | "mode">): void {
  for (const tab of tabsOf(root)) {
    const open = tab.dataset.view === view;
    tab.setAttribute("aria-selected", String(open));
    tab.tabIndex = open ? 0 : -1;
    tab.hidden = tab.dataset.view === "together" && mode !== "together" && !open;
    if (open) bringIntoLine(tab);
  }
  for (const panel of root.querySelectorAll<HTMLElement>(".view-panel")) {
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `tab-${panel.dataset.view}`);
    panel.hidden = panel.dataset.view !== view;
  }
}

/** Moves the focus along the tabs by arrows, Home and End; in scripts from right to left the left arrow goes on. */
export function tabKeys(event: KeyboardEvent): void {
  const tab = (event.target as Element).closest<HTMLElement>("[role=tab]");
  if (!tab) return;
  const tabs = tabsOf(tab.parentElement!).filter(({hidden}) => !hidden);
  const place = tabs.indexOf(tab as HTMLButtonElement);
  const step = getComputedStyle(tab).direction === "rtl" ? -1 : 1;
  const places: Record<string, number> = {
    ArrowRight: place + step,
    ArrowLeft: place - step,
    Home: 0,
    End: tabs.length - 1,
  };
  const next = places[event.key];
  if (next === undefined) return;
  event.preventDefault();
  tabs.at(next % tabs.length)!.focus();
}

/** On a narrow screen the line of tabs scrolls; the page does not. */
function bringIntoLine(tab: HTMLElement): void {
  const line = tab.parentElement!;
  const [own, whole] = [tab.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += (own.left + own.right - whole.left - whole.right) / 2;
}

function tabsOf(root: Element): HTMLButtonElement[] {
  return [...root.querySelectorAll<HTMLButtonElement>("[role=tab]")];
}
