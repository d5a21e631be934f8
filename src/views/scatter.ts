import {element} from "../charts/element.ts";
import type {ScatterAxis} from "../charts/scatterChart.ts";
import {scatterChart} from "../charts/scatterChart.ts";
import {formatList} from "../format/list.ts";
import {formatNumber} from "../format/number.ts";
import {formatParts} from "../format/parts.ts";
import {formatYear} from "../format/period.ts";
import type {ScatterFact} from "../format/sentences/scatter.ts";
import {scatterCities, scatterLimits, scatterReading} from "../format/sentences/scatter.ts";
import type {Comparison} from "../model/comparison.ts";
import {DEFAULT_COMPARISON} from "../model/comparison.ts";
import type {Database} from "../query/database.ts";
import {badges} from "./badges.ts";
import type {MissingKind} from "./missingKinds.ts";
import {missingKinds} from "./missingKinds.ts";
import {missingMark} from "./missingMark.ts";
import type {ScatterField, ScatterMember, ScatterSide} from "./scatterField.ts";
import {scatterField} from "./scatterField.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";
import {tableTwin} from "./tableTwin.ts";

/** The picture is drawn for a narrow and a wide screen; the style sheet shows one of them. */
const SIZES = [
  {name: "narrow", width: 328, height: 340},
  {name: "wide", width: 760, height: 480},
] as const;
/** Why a comparison across the picture is doubtful altogether; said under it. */
const DOUBTS = ["MIXED_COUNTRIES", "MIXED_CLIMATES", "MIXED_METHODS", "NOT_COMPARABLE"] as const;

/**
 * Two indicators against one another in their reference years: all cities as dots, those against whom the comparison is not held
 * faint, the peers of the first city by name, the chosen cities with sign and name; how to read it, and what it does not show; the named cities
 * as a table. No correlation is told.
 */
export async function scatter(db: Database, selection: Partial<Comparison>, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const comparison = {...DEFAULT_COMPARISON, ...selection};
  const [field, kindOf] = await Promise.all([
    scatterField(db, comparison),
    missingKinds(db, {cities: comparison.cities}),
  ]);
  if (field === null) return element(document, "p", {class: "notice"}, t("scatter.empty"));
  const {x, y, chosen, named, around} = field;
  const label = t("scatter.label", {
    x: x.indicator.title,
    y: y.indicator.title,
    cities: formatList(
      locale,
      chosen.map(({name}) => name),
    ),
    count: field.rows.length,
  });
  const fact = factOf(field, kindOf, screen);
  const doubts = [x, y].flatMap(({indicator, permission}) =>
    DOUBTS.filter((doubt) => permission?.rank === doubt).map(
      (doubt) => `${indicator.title}: ${t(`standing.refusal.${doubt}`)}`,
    ),
  );
  return element(
    document,
    "div",
    {class: "scatter-view", "data-across": x.indicator.id, "data-up": y.indicator.id},
    element(
      document,
      "figure",
      null,
      ...SIZES.map(({name, width, height}) =>
        element(document, "div", {class: name}, picture(field, {width, height, label}, screen)),
      ),
    ),
    element(document, "p", null, scatterReading(fact, screen)),
    fact.cities.length + fact.missing.length > 0 && element(document, "p", null, scatterCities(fact, screen)),
    ...doubts.map((doubt) => element(document, "p", null, doubt)),
    element(document, "p", {class: "muted small"}, scatterLimits(fact, screen)),
    named.length > 0 &&
      element(
        document,
        "p",
        {class: "muted small"},
        around === null ? t("scatter.named.members") : t("scatter.named.peers", {city: around}),
      ),
    comparison.year !== "reference" && element(document, "p", {class: "muted small"}, t("scatter.year")),
    twin(field, kindOf, screen),
  );
}

function picture(
  {x, y, rows, chosen, named}: ScatterField,
  size: {width: number; height: number; label: string},
  {document, t, locale}: Screen,
): Element {
  const axis = ({indicator, distribution, domain, permission}: ScatterSide): ScatterAxis => ({
    title: formatParts(locale, [
      [indicator.title, indicator.unit.label].filter(Boolean).join(", "),
      formatYear(locale, distribution.year),
      distribution.level !== "city" && t(`level.${distribution.level}`),
      indicator.scale === "log" && t("parallels.scale.log"),
    ]),
    scale: indicator.scale,
    domain,
    better: permission?.judged ? (indicator.direction === "higher-is-better" ? "high" : "low") : null,
    references: indicator.references,
  });
  return scatterChart(rows, {
    document,
    locale,
    ...size,
    x: axis(x),
    y: axis(y),
    betterText: t("scatter.better"),
    peers: named.flatMap((member, index) => drawn(member).map((row) => ({...row, line: chosen.length + index}))),
    chosen: chosen.flatMap((member, index) => drawn(member).map((row) => ({...row, index, line: index}))),
  });
}

/** A city that has both. */
function drawn({name, x, y}: ScatterMember): {name: string; x: number; y: number}[] {
  return x?.drawn && y?.drawn ? [{name, x: x.row.value, y: y.row.value}] : [];
}

function factOf({x, y, rows, beyond, chosen}: ScatterField, kindOf: MissingKind, {t}: Screen): ScatterFact {
  const missing = chosen.flatMap(({city, name, ...figures}) => {
    const lacks = (
      [
        ["x", x],
        ["y", y],
      ] as const
    ).find(([side]) => !figures[side]?.drawn);
    if (!lacks) return [];
    const [side, {indicator}] = lacks;
    const figure = figures[side];
    const reason = figure ? t(`level.${figure.row.level}`) : t(`missing.${kindOf(indicator.id, city)}`);
    return [{name, indicator: indicator.title, reason}];
  });
  const axis = ({indicator, distribution: {year, level}}: ScatterSide) => ({indicator, year, level});
  return {
    x: axis(x),
    y: axis(y),
    count: rows.length,
    beyond,
    members: rows.filter(({faint}) => !faint).length,
    cities: chosen.flatMap((member) => drawn(member)),
    missing,
  };
}

/** The chosen cities and the named ones; of the others every figure stands on the indicator's page. */
function twin({x, y, chosen, named}: ScatterField, kindOf: MissingKind, screen: Screen): Element {
  const {document, t, locale} = screen;
  const cell = ({indicator, distribution}: ScatterSide, figure: ScatterMember["x"], city: string) =>
    element(
      document,
      "td",
      null,
      ...(figure === null
        ? [missingMark(document, kindOf(indicator.id, city), t)]
        : [
            formatNumber(locale, figure.row.value, indicator.decimals),
            figure.row.year !== distribution.year &&
              element(document, "small", {class: "muted"}, ` ${formatYear(locale, figure.row.year)}`),
            ...badges(figure.row, screen),
          ]),
    );
  const lines = [...chosen, ...named].map((member) =>
    element(
      document,
      "tr",
      null,
      element(document, "th", {scope: "row"}, member.name),
      cell(x, member.x, member.city),
      cell(y, member.y, member.city),
    ),
  );
  const head = ({indicator: {id, title, unit}}: ScatterSide) =>
    element(
      document,
      "th",
      {scope: "col"},
      element(document, "a", {href: pageUrl(screen, `indicator/${id}/`)}, title),
      element(document, "small", {class: "muted"}, ` ${unit.label}`),
    );
  return tableTwin([element(document, "th", {scope: "col"}, t("table.city")), head(x), head(y)], lines, screen);
}
