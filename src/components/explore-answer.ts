/** An answer of the reader's own SQL: as a table, a picture and files, with whom it is owed to. */
import {element} from "../charts/element.ts";
import {MARKS} from "../charts/resultChart.ts";
import {formatNumber} from "../format/number.ts";
import type {Translator} from "../i18n/translator.ts";
import type {SqlResult} from "../query/sqlResult.ts";
import type {AnswerChoice} from "../views/answerChoice.ts";
import {answerChoice} from "../views/answerChoice.ts";
import {answerCredits, answerCsv} from "../views/answerCredits.ts";
import {answerTable, SHOWN_ROWS} from "../views/answerTable.ts";
import {pageUrl} from "../views/screen.ts";
import type {NamedChoice} from "./explore-host.ts";
import type {Shown} from "./explore-picture.ts";
import {answerPicture} from "./explore-picture.ts";
import {button} from "./fieldParts.ts";
import type {LiveView} from "./live-view.ts";
import {download} from "./pictureFile.ts";
import {offerSorting} from "./sortable-tables.ts";

interface Telling {
  say: (text: string) => void;
  wish: NamedChoice | null;
  t: Translator;
  locale: string;
}

/** Shows an answer in the place of the one before, and says how many rows it has. */
export async function showAnswer(
  place: HTMLElement,
  result: SqlResult,
  {say, wish, t, locale}: Telling,
): Promise<void> {
  const db = await document.querySelector<LiveView>("live-view")!.prepare();
  const shown: Shown = {result, credits: await answerCredits(db, result), t, locale};
  const screen = {document, locale, t, base: import.meta.env.BASE_URL};
  const {release = ""} = document.documentElement.dataset;
  const since = new URLSearchParams(location.search).get("release") ?? release;
  const told = [
    t("indicator.download.rows", {count: result.count}),
    result.rows.length > SHOWN_ROWS && t("explore.shown", {count: formatNumber(locale, SHOWN_ROWS, 0)}),
    since !== release && t("since.made", {since, release}),
    result.count > result.rows.length && t("explore.kept", {count: formatNumber(locale, result.rows.length, 0)}),
  ];
  const choice = wanted(result, wish) ?? answerChoice(result);
  place.replaceChildren(
    element(document, "h3", null, t("explore.answer")),
    files(shown),
    choice
      ? answerPicture(place, choice, shown)
      : element(document, "p", {class: "muted small"}, t("explore.chart.none")),
    element(
      document,
      "div",
      {class: "scroll", tabindex: 0, role: "region", "aria-label": t("explore.answer")},
      answerTable(result, screen),
    ),
    owed(shown),
  );
  offerSorting(document);
  say(told.filter(Boolean).join(" · "));
}

/** The columns that somebody asked for by name, where the answer has them. */
function wanted(result: SqlResult, wish: NamedChoice | null): AnswerChoice | null {
  const place = (name: string | undefined) => result.columns.findIndex((column) => column.name === name);
  const mark = MARKS.find((mark) => mark === wish?.mark);
  const [x, y, colour, size] = [wish?.x, wish?.y, wish?.colour, wish?.size].map(place) as [
    number,
    number,
    number,
    number,
  ];
  if (!mark || x < 0 || y < 0) return null;
  return {mark, x, y, colour: colour < 0 ? null : colour, size: size < 0 ? null : size};
}

function files({result, credits, t}: Shown): Element {
  const release = document.documentElement.dataset.release!;
  const address = new URL(
    pageUrl({base: import.meta.env.BASE_URL, locale: document.documentElement.lang}, "sources/"),
    location.href,
  );
  const {csv, shareAlike} = answerCsv(result, credits, {release, address: address.href});
  const save = (name: string, text: string) =>
    download(`city-parallels-${release}-${name}.csv`, new Blob([text], {type: "text/csv"}));
  return element(
    document,
    "p",
    {class: "actions"},
    button(t("explore.csv"), () => save("query", csv)),
    shareAlike &&
      button(t("share.csv.share-alike", {licence: shareAlike.licence}), () =>
        save(`query-${shareAlike.licence}`, shareAlike.csv),
      ),
  );
}

function owed({credits: {columns, sources}, t}: Shown): Element {
  return element(
    document,
    "details",
    {class: "small"},
    element(document, "summary", null, t("explore.credits")),
    columns.length === 0 && element(document, "p", null, t("explore.credits.all")),
    element(
      document,
      "ul",
      null,
      ...sources.map(({publisher, title, licence, attribution}) =>
        element(document, "li", null, t("cite.source", {publisher, title, licence, attribution})),
      ),
    ),
  );
}
