import {element} from "../charts/element.ts";
import {paceChart} from "../charts/paceChart.ts";
import {formatNumber, formatValue} from "../format/number.ts";
import {formatYear} from "../format/period.ts";
import {paceSentence, rateText} from "../format/sentences/pace.ts";
import type {Promised} from "../methods/promise.ts";
import {promise} from "../methods/promise.ts";
import type {Commitment, Observation} from "../model/observation.ts";
import {commitmentsByCity} from "../query/commitmentsByCity.ts";
import type {Database} from "../query/database.ts";
import {observationsByCity} from "../query/observationsByCity.ts";
import {releaseYear} from "./releaseYear.ts";
import type {Screen} from "./screen.ts";
import {pageUrl} from "./screen.ts";

/**
 * What the city has promised, as published: who set it, what it asks for a year, and whether it is on its way by the city's own
 * figures, or why that cannot be said; with a picture where it is a share of a base year. Null where nothing is known.
 */
export async function cityCommitments(db: Database, {city}: {city: string}, screen: Screen): Promise<Element | null> {
  const {document} = screen;
  const commitments = await commitmentsByCity(db, city);
  if (commitments.length === 0) return null;
  const [observations, now] = await Promise.all([observationsByCity(db, [city]), releaseYear(db)]);
  const items = commitments.map((commitment) => {
    const series = observations.filter(({indicator}) => indicator === commitment.indicator);
    return item(commitment, series, now, screen);
  });
  return element(document, "ul", {class: "commitments"}, ...items);
}

function item(commitment: Commitment, series: readonly Observation[], now: number, screen: Screen): Element {
  const {document, t, locale} = screen;
  const {author, base, target, kind, value, unit, source, link} = commitment;
  const decimals = Number.isInteger(value) ? 0 : 1;
  const amount =
    unit === "%"
      ? formatValue(locale, value, {decimals, unit: "%"})
      : `${formatNumber(locale, value, decimals)} ${unit}`;
  const years = {target: formatYear(locale, target), base: formatYear(locale, base)};
  const url = /^https?:\/\//.test(link) ? link : null;
  const promised = promise(commitment, series);
  const held = series.filter(({status, value}) => status === "V" && value !== null).map(({year}) => year);
  const sentence = paceSentence({...promised, base, target, passed: target < now, held}, screen);
  return element(
    document,
    "li",
    null,
    element(document, "strong", null, t("city.commitments.text", {kind, value: amount, ...years})),
    element(document, "p", null, sentence),
    promised.asked !== null && picture(commitment, promised, promised.asked, screen),
    element(
      document,
      "small",
      {class: "muted"},
      `${t("pace.author", {author})} `,
      url && element(document, "a", {href: url, rel: "noreferrer"}, t("city.commitments.link")),
      url && " · ",
      element(document, "a", {href: pageUrl(screen, `sources/${source}/`)}, source),
    ),
  );
}

/** In per cent of the base year, so that the way promised can be drawn without knowing its amounts. */
function picture({base, target, value, author}: Commitment, {way}: Promised, asked: number, screen: Screen): Element {
  const {document, t, locale} = screen;
  const point = (year: number, share: number) => {
    return {year, value: share, text: formatValue(locale, share, {decimals: 0, unit: "%"})};
  };
  const latest = way && point(way.latest.year, (100 * way.latest.value) / way.base.value);
  const years = {base: formatYear(locale, base), target: formatYear(locale, target)};
  return paceChart(
    latest
      ? [
          {...point(base, 100), status: "A"},
          {...latest, status: "A"},
        ]
      : [],
    {
      document,
      locale,
      width: 330,
      height: 170,
      label: t("pace.picture", years),
      index: 0,
      base: point(base, 100),
      target: point(target, 100 - value),
      latest,
      method: way?.method ?? "compound",
      gap: Infinity,
      neededText: t("pace.picture.needed", {rate: rateText(asked, screen)}),
      paceText: way && t("pace.picture.so-far", {rate: rateText(way.actual, screen)}),
      authorText: author,
    },
  );
}
