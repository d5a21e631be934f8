import {element} from "../charts/element.ts";
import type {Child} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {paragraph} from "../format/sentences/voice.ts";
import type {FiguresSince} from "../methods/figuresSince.ts";
import {figuresSince} from "../methods/figuresSince.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import {changesOf} from "../query/changesOf.ts";
import type {Database} from "../query/database.ts";
import {byReason, changeReasons} from "./changeReasons.ts";
import type {FigureWords} from "./figureWords.ts";
import {figureWords} from "./figureWords.ts";
import {foldedList} from "./foldedList.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import type {FigurePage} from "./shownFigures.ts";
import {shownFigures} from "./shownFigures.ts";

export interface SinceSelection {
  /** The release that the link was made with. */
  release: string;
  /** What the link leads to. */
  page: FigurePage;
}

/** So many of a kind are told at once; the rest is folded. */
const TOLD = 8;

/**
 * What became of the figures of a page since a link to it was made: then and now with the reason, how many are new, what was withdrawn, or that
 * nothing changed. It says plainly where the release is not known.
 */
export async function sinceRelease(db: Database, {release, page}: SinceSelection, screen: Screen): Promise<Element> {
  const {document, t} = screen;
  const [changes, shown] = await Promise.all([changesOf(db), shownFigures(db, page)]);
  const told = figuresSince(changes, release, shown);
  const releases = {since: release, release: db.release.release};
  const all = element(document, "a", {href: pageUrl(screen, "changes/")}, t("since.all"));
  const line = (...content: Child[]) => element(document, "p", null, ...content);
  if (told === null) return element(document, "div", {class: "since"}, line(t("since.unknown", releases), " ", all));
  const made = t("since.made", releases);
  const {unchanged, revised, added, withdrawn, definitions} = told;
  const isSame = revised.length + added.length + withdrawn.length === 0;
  const counts = isSame
    ? paragraph(made, t("since.unchanged", {since: release, count: unchanged}))
    : paragraph(
        added.length > 0 && t("since.added", {count: added.length}),
        unchanged > 0 && t("since.same", {count: unchanged}),
      );
  return element(
    document,
    "div",
    {class: "since"},
    !isSame && line(element(document, "strong", null, t("since.title")), ` · ${made}`),
    ...(isSame ? [] : await lists(db, told, screen)),
    line(counts, " ", all),
    definitions.length > 0 && line(await definedAnew(db, definitions, screen)),
  );
}

async function definedAnew(db: Database, definitions: readonly ReleaseChange[], screen: Screen): Promise<string> {
  const words = await figureWords(db, screen);
  const titles = new Set(definitions.map(({indicator}) => words.indicator(indicator)));
  return screen.t("since.definitions", {indicators: formatList(screen.locale, [...titles])});
}

/** What was revised and what was withdrawn, each by the reason. */
async function lists(db: Database, {revised, withdrawn}: FiguresSince, screen: Screen): Promise<(Element | false)[]> {
  const {t} = screen;
  const [words, reasons] = await Promise.all([figureWords(db, screen), changeReasons(db, screen)]);
  const gone = withdrawn.reduce((sum, {count}) => sum + count, 0);
  return [
    list(
      t("since.revised", {count: revised.length}),
      byReason(revised, ({change}) => change),
      ([first, ...rest]) => ({
        reason: reasons(first.change),
        items: [first, ...rest].map((figure) => words.changed(figure, figure.then, figure.value)),
      }),
    ),
    list(
      t("since.withdrawn", {count: gone}),
      byReason(withdrawn, (change) => change),
      (group) => ({
        reason: reasons(group[0]),
        items: seriesOf(group).map((series) => goneText(series, words, screen)),
      }),
    ),
  ];

  function list<Row>(
    title: string,
    groups: readonly [Row, ...Row[]][],
    told: (group: [Row, ...Row[]]) => {reason: Child[]; items: string[]},
  ): Element | false {
    if (groups.length === 0) return false;
    const {document} = screen;
    const parts = groups
      .map(told)
      .flatMap(({reason, items}) => [element(document, "p", null, ...reason), ...foldedList(items, TOLD, screen)]);
    return element(
      document,
      "section",
      null,
      element(document, "p", null, element(document, "strong", null, title)),
      ...parts,
    );
  }
}

/** Those of one city and indicator together. */
function seriesOf(changes: readonly ReleaseChange[]): ReleaseChange[][] {
  return [...Map.groupBy(changes, ({city, indicator}) => `${city} ${indicator}`).values()];
}

function goneText(series: readonly ReleaseChange[], words: FigureWords, {t}: Screen): string {
  const [first] = series as [ReleaseChange];
  const {city, indicator, period, oldvalue} = first;
  const count = series.reduce((sum, change) => sum + change.count, 0);
  if (count > 1 || period === null) return t("since.gone.several", {figure: words.series(city, indicator), count});
  return t("since.gone", {figure: words.figure(first), then: words.value(city, indicator, oldvalue)});
}
