/**
 * The address of what a page shows now, with the release that it shows: where the site stands for all by its canonical link
 * (a kit at home leads there too), with the choices of the page's own address.
 */
export function pinnedAddress({document, location}: Pick<Window, "document" | "location">): string {
  const {href} = document.querySelector<HTMLLinkElement>("link[rel=canonical]") ?? location;
  const chosen = location.search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !part.startsWith("release="));
  return `${href.replace(/[?#].*/, "")}?${[...chosen, `release=${document.documentElement.dataset.release}`].join("&")}`;
}
