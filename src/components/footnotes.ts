import {element} from "../charts/element.ts";

/** What print.css keeps off the paper: acts, and folded tables behind what is printed anyway. */
const UNPRINTED = ".noprint, details:is(.twin, .origin, .others):not([open])";

/**
 * Numbers the links of a part of the page that lead off the site, and lists their addresses at its end, each once, under a
 * heading; what is not printed is passed over. Gives what takes it all away again.
 */
export function footnotes(part: HTMLElement, {host, heading}: {host: string; heading: string}): () => void {
  const document = part.ownerDocument;
  const links = [...part.querySelectorAll<HTMLAnchorElement>("a[href^=http]")].filter(
    (link) => new URL(link.href).host !== host && !link.closest(UNPRINTED),
  );
  const addresses = [...new Set(links.map(({href}) => href))];
  const notes = links.map((link) => {
    const note = element(document, "sup", {class: "footnote"}, String(addresses.indexOf(link.href) + 1));
    link.append(note);
    return note;
  });
  const lines = addresses.map((address) =>
    element(document, "li", null, element(document, "bdi", {dir: "ltr"}, address)),
  );
  const list = element(
    document,
    "section",
    {class: "footnotes"},
    element(document, "h2", null, heading),
    element(document, "ol", null, ...lines),
  );
  if (lines.length > 0) part.append(list);
  return () => {
    for (const added of [...notes, list]) added.remove();
  };
}
