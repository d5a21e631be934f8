import {element} from "../charts/element.ts";
import {formatValue} from "../format/number.ts";
import {formatPeriod} from "../format/period.ts";
import {publisherName} from "../format/publisher.ts";
import {changeText} from "../format/sentences/amount.ts";
import type {Observation} from "../model/observation.ts";
import {badges} from "./badges.ts";
import {figureUrl} from "./figureUrl.ts";
import type {Provenance} from "./provenanceFacts.ts";
import type {Screen} from "./screen.ts";

/** What else is told of the same city, indicator and year, and how far each lies from the figure. */
export function provenanceOthers({figure, others, indicator, sources}: Provenance, screen: Screen): Element {
  const {document, t, locale} = screen;
  if (others.length === 0) return element(document, "p", {class: "muted"}, t("figure.others.none"));
  const {decimals, unit} = indicator;
  const apart = ({value}: Observation) =>
    value === null || figure.value === null ? "" : changeText(figure.value, value, indicator, screen);
  const line = (other: Observation) => {
    const publisher = sources.find(({id}) => id === other.source)?.publisher ?? other.source;
    return element(
      document,
      "tr",
      null,
      element(
        document,
        "th",
        {scope: "row"},
        publisherName(publisher),
        element(document, "small", {class: "muted"}, ` ${formatPeriod(locale, other.period)}`),
      ),
      element(
        document,
        "td",
        null,
        element(
          document,
          "a",
          {href: figureUrl(other, screen)},
          other.value === null
            ? t(`status.${other.status}`)
            : formatValue(locale, other.value, {decimals, unit: unit.label}),
        ),
        " ",
        ...badges(other, screen),
      ),
      element(document, "td", null, apart(other)),
    );
  };
  const heads = [t("source.column.source"), t("indicator.column.value"), t("city.alternatives.difference")];
  return element(
    document,
    "table",
    {class: "way-others"},
    element(
      document,
      "thead",
      null,
      element(document, "tr", null, ...heads.map((text) => element(document, "th", {scope: "col"}, text))),
    ),
    element(document, "tbody", null, ...others.map(line)),
  );
}
