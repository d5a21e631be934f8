/**
 * The address of what a page shows, with the release that it shows: where the site stands for all, by its canonical link (from a
 * kit it leads there too), with what the reader chose, by default the parameters of the page's own address.
 */
export function pinnedAddress(
  {document, location}: Pick<Window, "document" | "location">,
  chosen = location.search.slice(1),
): string {
  const {href} = document.querySelector<HTMLLinkElement>("link[rel=canonical]") ?? location;
  const parts = chosen.split("&").filter((part) => part !== "" && !part.startsWith("release="));
  return `${href.replace(/[?#].*/, "")}?${[...parts, `release=${document.documentElement.dataset.release}`].join("&")}`;
}
