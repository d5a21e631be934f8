/** The pictures of the open panel of the compare page, as files of their own. */
import {parallelsDrawing} from "../charts/parallelsDrawing.ts";
import {standalone} from "../charts/standalone.ts";
import type {Screen} from "../views/screen.ts";
import {parallelsParts} from "../views/parallels.ts";
import type {Database} from "../query/database.ts";
import type {Comparison} from "../model/comparison.ts";

/** A picture that can be taken along. */
export interface Picture {
  title: string;
  draw: () => Promise<SVGSVGElement>;
}

/** What stands on every picture. */
export interface PictureWords {
  /** The heading of the comparison. */
  subtitle: string;
  /** Where the figures come from, the release, the address. */
  source: readonly string[];
}

/** The pictures of a panel, in their order; none where it holds a table alone. */
export function picturesOf(
  panel: HTMLElement,
  words: PictureWords,
  {db, comparison, screen}: {db: Database; comparison: Comparison; screen: Screen},
): Picture[] {
  const direction = document.documentElement.dir === "rtl" ? "rtl" : "ltr";
  const heading = panel.querySelector("h2")!.textContent.trim();
  if (comparison.view === "parallels") {
    const draw = async () => {
      const {groups, names} = await parallelsParts(db, comparison, screen);
      return parallelsDrawing(groups, {
        document,
        locale: screen.locale,
        direction,
        width: 1120,
        names,
        title: words.subtitle,
        subtitle: heading,
        source: words.source,
      });
    };
    return [{title: heading, draw}];
  }
  const drawn = [...panel.querySelectorAll<SVGSVGElement>("svg.chart")];
  // One of two sizes is hidden by the style sheet.
  return drawn
    .filter((picture) => picture.getClientRects().length > 0)
    .map((picture) => {
      const title = titleOf(picture) ?? heading;
      const draw = () =>
        Promise.resolve(
          standalone(picture, {
            ...words,
            title,
            styleOf: (element) => getComputedStyle(element),
            width: picture.getBoundingClientRect().width,
            direction,
          }),
        );
      return {title, draw};
    });
}

/** The indicator in its caption, else its caption, or the nearest heading before it. */
function titleOf(picture: SVGSVGElement): string | undefined {
  const figure = picture.closest("figure");
  const title =
    figure?.querySelector("figcaption a") ??
    figure?.querySelector("figcaption") ??
    picture.closest("section, article, .figure")?.querySelector("h3, h4");
  return title?.textContent.trim() || picture.getAttribute("aria-label") || undefined;
}
