/** The pictures of the open panel of the compare page, as files of their own. */
import {parallelsDrawing} from "../charts/parallelsDrawing.ts";
import type {StandaloneOptions} from "../charts/standalone.ts";
import {standalone} from "../charts/standalone.ts";
import type {Screen} from "../views/screen.ts";
import {parallelsParts} from "../views/parallels.ts";
import type {Database} from "../query/database.ts";
import type {Comparison} from "../model/comparison.ts";
import {withTableDrawing} from "./tableDrawing.ts";

/** A picture that can be taken along. */
export interface Picture {
  title: string;
  draw: () => Promise<SVGSVGElement>;
}

/** What stands on every picture. */
export interface PictureWords {
  /** The heading of the comparison. */
  subtitle: string;
  /** Where the figures of these indicators come from, null for all that are shown; the release, the address. */
  source: (indicators: readonly string[] | null) => readonly string[];
}

/** What pictures are drawn anew of. */
export interface PictureState {
  db: Database;
  comparison: Comparison;
  screen: Screen;
  words: PictureWords;
}

/** What is drawn as a table on the page. */
const TABLES = ".bar-rows, .coverage-table";

/** The pictures of a panel that can be seen, in their order; none where it holds figures alone. */
export function picturesOf(panel: HTMLElement, state: PictureState): Picture[] {
  const {comparison, db, screen, words} = state;
  const heading = panel.querySelector("h2")!.textContent.trim();
  if (comparison.view === "parallels") {
    const draw = async () => {
      const {groups, names} = await parallelsParts(db, comparison, screen);
      const ids = groups.flatMap(({rows}) => rows.map(({id}) => id));
      const texts = {title: words.subtitle, subtitle: heading, source: words.source(ids)};
      return parallelsDrawing(groups, {
        document,
        locale: screen.locale,
        direction: direction(),
        width: 1120,
        names,
        ...texts,
      });
    };
    return [{title: heading, draw}];
  }
  const drawn = [...panel.querySelectorAll<SVGSVGElement | HTMLElement>(`svg.chart, ${TABLES}`)];
  // Of two sizes one is hidden by the style sheet.
  return drawn
    .filter((picture) => picture.getClientRects().length > 0)
    .map((picture) => {
      const caption = captionOf(picture);
      const label = picture.getAttribute("aria-label") ?? "";
      const texts = {
        title: caption ?? heading,
        subtitle: caption ? words.subtitle : label,
        source: words.source(indicatorsOf(picture)),
      };
      return {title: texts.title, draw: () => Promise.resolve(alone(picture, texts))};
    });
}

function alone(
  picture: SVGSVGElement | HTMLElement,
  texts: Pick<StandaloneOptions, "title" | "subtitle" | "source">,
): SVGSVGElement {
  const {width} = picture.getBoundingClientRect();
  const options = {...texts, styleOf: (element: Element) => getComputedStyle(element), width, direction: direction()};
  if (picture instanceof SVGSVGElement) return standalone(picture, options);
  return withTableDrawing(picture, (drawing) => standalone(drawing, options));
}

function direction(): "ltr" | "rtl" {
  return document.documentElement.dir === "rtl" ? "rtl" : "ltr";
}

/** The indicator in its caption, else its caption, or the heading over it. */
function captionOf(picture: Element): string | undefined {
  const figure = picture.closest("figure");
  const section = picture.closest("section:not(.view-panel)");
  const title =
    figure?.querySelector("figcaption a") ?? figure?.querySelector("figcaption") ?? section?.querySelector("h3, h4");
  return title?.textContent.trim() || undefined;
}

/** What it is a picture of, where that is not all that was chosen. */
function indicatorsOf(picture: Element): string[] | null {
  const one = picture.closest<HTMLElement>("[data-indicator]")?.dataset.indicator;
  const {across, up} = picture.closest<HTMLElement>("[data-across]")?.dataset ?? {};
  return one !== undefined ? [one] : across && up ? [across, up] : null;
}
