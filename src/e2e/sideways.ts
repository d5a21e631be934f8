import type {Page} from "playwright-core";

/** What makes a page wider than its window, the width of the whole last; nothing where it needs no scrolling sideways. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const clipped = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || clipped(element.parentElement));
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const {left, right} = element.getBoundingClientRect();
        return (right > root.clientWidth || left < 0) && !clipped(element.parentElement);
      })
      .map((element) => `${element.getBoundingClientRect().right} px: ${element.outerHTML.slice(0, 120)}`)
      .concat(`${root.scrollWidth} px in all`);
  });
}
