import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {sparkline} from "../charts/sparkline.ts";
import {formatList} from "../format/list.ts";
import {formatYear} from "../format/period.ts";
import {cityTrendsSentence} from "../format/sentences/cityTrends.ts";
import {trendSentence} from "../format/sentences/trend.ts";
import {longestStep} from "../methods/longestStep.ts";
import type {Trend, TrendLabel} from "../methods/trend.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {CityFigure} from "./cityFigures.ts";
import {cityFigures} from "./cityFigures.ts";
import {linked} from "./linked.ts";
import type {Screen} from "./screen.ts";

/** How many of the city's series go which way, tested together; those with a clear course in pictures and sentences, with their breaks. */
export async function cityTrends(db: Database, {city}: {city: string}, screen: Screen): Promise<Element> {
  const {document} = screen;
  const [figures, [known]] = await Promise.all([cityFigures(db, city), citiesById(db, [city])]);
  const told = figures.flatMap((figure) => (figure.trend ? [{figure, trend: figure.trend}] : []));
  const tested = told.filter(({trend}) => trend.enough);
  const count = (label: TrendLabel) => tested.filter(({trend}) => trend.label === label).length;
  const sentence = cityTrendsSentence(
    {
      city: known?.name ?? city,
      labels: {
        improving: count("improving"),
        worsening: count("worsening"),
        rising: count("rising"),
        falling: count("falling"),
        "no-clear-trend": count("no-clear-trend"),
      },
      short: told.length - tested.length,
    },
    screen,
  );
  const clear = tested.filter(({trend}) => trend.label !== "no-clear-trend");
  const items = clear.map(({figure, trend}) => element(document, "li", null, ...course(figure, trend, screen)));
  return element(
    document,
    "div",
    null,
    element(document, "p", null, sentence),
    items.length > 0 && element(document, "ul", {class: "courses"}, ...items),
  );
}

function course({indicator, points}: CityFigure, trend: Trend, screen: Screen): Child[] {
  const {document, t, locale} = screen;
  const {id, title} = indicator;
  const ends = [trend.first, trend.last].map((year) => ({
    year,
    value: points.find((one) => one.year === year)!.value!,
  }));
  const [first, last] = ends as [(typeof ends)[number], (typeof ends)[number]];
  const sentence = trendSentence({city: title, indicator, refusal: null, trend, ends: [first, last]}, screen);
  const breaks = points
    .filter(({status, value}) => status === "B" && value !== null)
    .map(({year}) => formatYear(locale, year));
  return [
    sparkline(points, {document, gap: longestStep(indicator)}),
    element(
      document,
      "span",
      null,
      ...linked(document, sentence, {name: title, href: `#${id}`}),
      breaks.length > 0 && ` ${t("city.trends.break", {count: breaks.length, years: formatList(locale, breaks)})}`,
    ),
  ];
}
