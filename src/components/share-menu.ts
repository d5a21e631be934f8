/** The menu of ShareMenu.astro: what it offers, and what becomes of a press. */
import {element} from "../charts/element.ts";
import {bibtex} from "../format/bibtex.ts";
import type {Citation} from "../format/citation.ts";
import {citationText} from "../format/citation.ts";
import {cslJson} from "../format/csl.ts";
import {licencesSentence} from "../format/licences.ts";
import {formatPeriod} from "../format/period.ts";
import type {Translator} from "../i18n/translator.ts";
import {writeComparison} from "../model/comparisonAddress.ts";
import type {Database} from "../query/database.ts";
import {inLanguage} from "../query/language.ts";
import {comparisonCredits} from "../views/comparisonCredits.ts";
import type {ComparisonCredits} from "../views/comparisonCredits.ts";
import {comparisonCsv} from "../views/comparisonCsv.ts";
import type {CompareState} from "./compare-state.ts";
import type {Picture} from "./comparePictures.ts";
import {picturesOf} from "./comparePictures.ts";
import type {LiveView} from "./live-view.ts";
import {download, pngOf, svgText} from "./pictureFile.ts";
import {pinnedAddress} from "./pinnedAddress.ts";
import {showCode} from "./show-code.ts";

/** What the menu was opened on. */
interface Opened {
  state: CompareState;
  panel: HTMLElement;
  db: Database;
  t: Translator;
  credits: ComparisonCredits;
}

/** Fills the menu for what the page shows now, and gives what does the work of a button: `link`, `code`, `csv`, `text`, `bibtex`, `csl`. */
export async function openShare(state: CompareState): Promise<(what: string) => Promise<void>> {
  const {root, comparison, locale} = state;
  const panel = root.querySelector<HTMLElement>(".share .panel")!;
  const [t, db] = await Promise.all([state.words(), document.querySelector<LiveView>("live-view")!.prepare()]);
  const opened: Opened = {
    state,
    panel,
    db,
    t,
    credits: await comparisonCredits(inLanguage(db, locale), comparison, locale),
  };
  tell(opened, "");
  panel.querySelector("[data-shows=copied]")!.toggleAttribute("hidden", true);
  fillCited(opened);
  fillPictures(opened);
  await offerShareAlike(opened);
  return (what) => press(opened, what);
}

/** The second file of figures, where some of those shown may not stand in one with the others. */
async function offerShareAlike(opened: Opened): Promise<void> {
  const {panel, db, state, t} = opened;
  const {shareAlike} = await comparisonCsv(db, state.comparison);
  const place = panel.querySelector("[data-shows=share-alike]")!;
  place.replaceChildren();
  if (!shareAlike) return;
  const {licence, csv} = shareAlike;
  const button = element(document, "button", {type: "button"}, t("share.csv.share-alike", {licence}));
  button.addEventListener("click", () => {
    void doing(opened, () => Promise.resolve(saveCsv(opened, `${fileName(opened)}-${licence}`, csv)));
  });
  place.append(button, element(document, "p", {class: "small"}, t("licence.share-alike")));
}

function saveCsv({t}: Opened, name: string, csv: string): string {
  download(`${name}.csv`, new Blob([csv], {type: "text/csv"}));
  return t("share.saved", {kind: "CSV"});
}

function fillCited({panel, t, credits, state}: Opened): void {
  const field = panel.querySelector<HTMLSelectElement>("[name=cited]")!;
  const byIndicator = Map.groupBy(credits.figures.entries(), ([, {indicator}]) => indicator);
  const groups = [...byIndicator].map(([label, figures]) =>
    element(
      document,
      "optgroup",
      {label},
      ...figures.map(([value, figure]) =>
        element(
          document,
          "option",
          {value},
          t("share.cite.figure", {...figure, derived: "", period: formatPeriod(state.locale, figure.period)}),
        ),
      ),
    ),
  );
  field.replaceChildren(field.options[0]!, ...groups);
}

function fillPictures(opened: Opened): void {
  const {panel, state, db, t, credits} = opened;
  const {root, comparison, locale, known} = state;
  const open = root.querySelector<HTMLElement>(".view-panel:not([hidden])")!;
  const words = {
    subtitle: heading(),
    source: (indicators: readonly string[] | null) => {
      const ids = indicators ?? [...credits.publishers.keys()];
      const publishers = new Set(ids.flatMap((id) => credits.publishers.get(id) ?? []));
      return [
        ...(publishers.size > 0 ? [t("cite.sources", {sources: [...publishers].join("; ")})] : []),
        ...[licencesSentence([...new Set(ids.flatMap((id) => credits.licences.get(id) ?? []))], t)].filter(Boolean),
        t("share.picture.source", {release: known.release, url: linkOf(state)}),
      ];
    },
  };
  const screen = {document, locale, t, base: import.meta.env.BASE_URL};
  const items = picturesOf(open, {db, comparison, screen, words}).map((picture) =>
    element(document, "li", null, picture.title, button("SVG", picture), button("PNG", picture)),
  );
  const list = panel.querySelector<HTMLElement>("[data-shows=pictures]")!;
  list.replaceChildren(...(items.length > 0 ? items : [element(document, "li", null, t("share.pictures.none"))]));

  function button(kind: "SVG" | "PNG", picture: Picture): HTMLElement {
    const label = t("share.picture", {title: picture.title, kind});
    const made = element(document, "button", {type: "button", "aria-label": label}, kind);
    made.addEventListener("click", () => void save(opened, kind, picture));
    return made;
  }
}

async function save(opened: Opened, kind: "SVG" | "PNG", {title, draw}: Picture): Promise<void> {
  await doing(opened, async () => {
    const picture = await draw();
    const content = kind === "PNG" ? await pngOf(picture) : new Blob([svgText(picture)], {type: "image/svg+xml"});
    const name = `${fileName(opened)}-${title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")}`;
    download(`${name}.${kind.toLowerCase()}`, content);
    return opened.t("share.saved", {kind});
  });
}

async function press(opened: Opened, share: string): Promise<void> {
  const {state, db, t} = opened;
  const {locale} = state;
  await doing(opened, async () => {
    if (share === "code") {
      showCode(opened.panel, {address: linkOf(state), title: heading(), release: state.known.release, t});
      return "";
    }
    if (share === "csv") {
      return saveCsv(opened, fileName(opened), (await comparisonCsv(db, state.comparison)).csv);
    }
    const citation = citationOf(opened);
    const text = {
      link: () => citation.url,
      text: () => citationText(citation, t, locale),
      bibtex: () => bibtex(citation, t, locale),
      csl: () => cslJson(citation, t, locale),
    }[share]!();
    return t((await copy(opened, text)) ? "share.copied" : "share.copied.not");
  });
}

/** Shows what is copied, so that the reader can check it, or take it by hand where the browser does not allow it. */
async function copy({panel}: Opened, text: string): Promise<boolean> {
  const field = panel.querySelector<HTMLTextAreaElement>("[data-shows=copied]")!;
  field.hidden = false;
  field.value = text;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => {
      field.select();
      return false;
    },
  );
}

async function doing(opened: Opened, work: () => Promise<string>): Promise<void> {
  try {
    tell(opened, await work());
  } catch (error) {
    tell(opened, opened.t("share.failed", {reason: error instanceof Error ? error.message : String(error)}));
  }
}

function tell({panel}: Pick<Opened, "panel">, message: string): void {
  const place = panel.querySelector<HTMLElement>("[data-shows=shared]")!;
  place.textContent = message;
  place.hidden = message === "";
}

function citationOf({panel, credits, state}: Opened): Citation {
  const chosen = panel.querySelector<HTMLSelectElement>("[name=cited]")!.value;
  const figure = chosen === "" ? null : credits.figures[Number(chosen)]!;
  const now = new Date();
  return {
    title: heading(),
    release: state.known.release,
    accessed: [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-"),
    url: linkOf(state),
    figure,
    sources: figure ? credits.sources.filter(({id}) => id === figure.source) : credits.sources,
    derived: figure ? [] : credits.derived,
  };
}

function linkOf({comparison}: CompareState): string {
  return pinnedAddress(window, writeComparison({...comparison, release: null}));
}

function fileName({state: {comparison, known}}: Opened): string {
  return ["city-parallels", known.release, ...comparison.cities.slice(0, 3)].join("-");
}

function heading(): string {
  return document.querySelector("h1")!.textContent.trim();
}
