import {element} from "../charts/element.ts";
import {marker} from "../charts/marker.ts";
import {barsHeight, resultChart} from "../charts/resultChart.ts";
import type {SqlResult} from "../query/sqlResult.ts";
import type {AnswerChoice} from "./answerChoice.ts";
import {answerDrawing} from "./answerChoice.ts";
import type {Screen} from "./screen.ts";

const HEIGHT = 400;

/** The picture of an answer, of a width in px, with what its colours stand for. */
export function answerChart(
  result: SqlResult,
  {choice, width}: {choice: AnswerChoice; width: number},
  {document, locale, t}: Screen,
): Element {
  const {rows, groups, rest} = answerDrawing(result, choice);
  const [x, y] = [result.columns[choice.x]!.name, result.columns[choice.y]!.name];
  const picture = resultChart(rows, {
    ...{document, locale, width, x, y, mark: choice.mark},
    height: choice.mark === "bars" ? barsHeight(rows.length) : HEIGHT,
    label: t("explore.chart.label", {mark: t(`explore.mark.${choice.mark}`), x, y, count: rows.length}),
  });
  return element(
    document,
    "figure",
    {class: "answer-chart"},
    picture,
    groups.length > 0 &&
      element(
        document,
        "ul",
        {class: "legend small"},
        ...groups.map((name, index) => element(document, "li", null, marker(document, index), name)),
        rest && element(document, "li", {class: "muted"}, t("explore.chart.rest")),
      ),
  );
}
