/** The picture of an answer, with the choice of what is drawn. */
import {element} from "../charts/element.ts";
import {MARKS} from "../charts/resultChart.ts";
import {standalone} from "../charts/standalone.ts";
import type {Translator} from "../i18n/translator.ts";
import {textDirection} from "../i18n/translator.ts";
import type {SqlResult} from "../query/sqlResult.ts";
import {answerChart} from "../views/answerChart.ts";
import type {AnswerChoice} from "../views/answerChoice.ts";
import {numberColumns} from "../views/answerChoice.ts";
import type {AnswerCredits} from "../views/answerCredits.ts";
import {button, select} from "./fieldParts.ts";
import {download, svgText} from "./pictureFile.ts";

export interface Shown {
  result: SqlResult;
  credits: AnswerCredits;
  t: Translator;
  locale: string;
}

const WIDEST = 760;
const NARROWEST = 320;

/** A picture as wide as its place, drawn anew with each choice, and a button that saves it with its sources. */
export function answerPicture(place: HTMLElement, first: AnswerChoice, {result, credits, t, locale}: Shown): Element {
  const choice = {...first};
  const width = Math.min(WIDEST, Math.max(NARROWEST, place.clientWidth));
  const screen = {document, locale, t, base: import.meta.env.BASE_URL};
  const room = element(document, "div", null);
  const draw = () => room.replaceChildren(answerChart(result, {choice, width}, screen));
  const numbers = numberColumns(result);
  const every = result.columns.map((_, index) => index);
  const columns = (among: readonly number[], none: boolean): [string, string][] => [
    ...(none ? ([["", t("explore.none")]] as [string, string][]) : []),
    ...among.map((index): [string, string] => [String(index), result.columns[index]!.name]),
  ];
  const column = (key: "x" | "y" | "colour" | "size", among: readonly number[], none = false) =>
    select(t(`explore.${key}`), columns(among, none), String(choice[key] ?? ""), (value) => {
      Object.assign(choice, {[key]: value === "" ? null : Number(value)});
      draw();
    });
  const marks = MARKS.map((mark): [string, string] => [mark, t(`explore.mark.${mark}`)]);
  draw();
  return element(
    document,
    "div",
    {class: "picture"},
    element(
      document,
      "div",
      {class: "settings"},
      select(t("explore.mark"), marks, choice.mark, (value) => {
        choice.mark = MARKS.find((mark) => mark === value)!;
        draw();
      }),
      column("x", every),
      column("y", numbers),
      column("colour", every, true),
      column("size", numbers, true),
    ),
    room,
    button(t("explore.svg"), () => saveSvg(room.querySelector("svg")!, credits, t)),
  );
}

function saveSvg(drawn: SVGSVGElement, {sources}: AnswerCredits, t: Translator): void {
  const release = document.documentElement.dataset.release!;
  const publishers = [...new Set(sources.map(({publisher}) => publisher))];
  const file = standalone(drawn, {
    title: drawn.getAttribute("aria-label")!,
    subtitle: "",
    source: [
      t("cite.sources", {sources: publishers.join("; ")}),
      t("share.picture.source", {release, url: location.href}),
    ],
    styleOf: (part) => getComputedStyle(part),
    width: drawn.clientWidth,
    direction: textDirection(document.documentElement.lang),
  });
  download(`city-parallels-${release}-query.svg`, new Blob([svgText(file)], {type: "image/svg+xml"}));
}
