import {element} from "../charts/element.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import type {Screen} from "./screen.ts";
import {tableTwin} from "./tableTwin.ts";

/** A picture of series as a table in a fold: a line a period, a column a city; what is not a normal value says so. */
export function seriesTable(
  {decimals}: Pick<Indicator, "decimals">,
  series: readonly {name: string; rows: readonly Observation[]}[],
  screen: Screen,
): Element {
  const {document, t, locale} = screen;
  const cell = (...content: Parameters<typeof element>[3][]) => element(document, "td", null, ...content);
  const head = (scope: "col" | "row", text: string) => element(document, "th", {scope}, text);
  const told = series.flatMap(({rows}) => rows).filter(({value}) => value !== null);
  const periods = [...new Map(told.toSorted((a, b) => a.year - b.year).map(({period}) => [period, period])).keys()];
  const lines = periods.map((period) => {
    const cells = series.map(({rows}) => {
      const row = rows.find((one) => one.period === period);
      if (!row || row.value === null) return cell();
      const note = row.status !== "A" && element(document, "small", {class: "muted"}, ` ${t(`status.${row.status}`)}`);
      return cell(formatNumber(locale, row.value, decimals), note);
    });
    return element(document, "tr", null, head("row", formatPeriod(locale, period)), ...cells);
  });
  const sourcesOf = (rows: readonly Observation[]) =>
    [...new Set(rows.filter(({value}) => value !== null).map(({source}) => source))].join(" ");
  const heads = [
    head("col", t("table.period")),
    ...series.map(({name, rows}) =>
      element(document, "th", {scope: "col", "data-source": sourcesOf(rows) || null}, name),
    ),
  ];
  return tableTwin(heads, lines, screen);
}
