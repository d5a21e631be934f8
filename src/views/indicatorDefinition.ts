import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {formatList} from "../format/list.ts";
import {paragraph} from "../format/sentences/voice.ts";
import {formatNumber} from "../format/number.ts";
import {formatPeriod, formatYear} from "../format/period.ts";
import {stratumName} from "../format/stratum.ts";
import {citedValue} from "../format/sentences/indicatorSummary.ts";
import type {Definition, Indicator} from "../model/indicator.ts";
import {strataOf} from "../model/stratum.ts";
import type {Database} from "../query/database.ts";
import {definitions} from "../query/definitions.ts";
import type {Distribution} from "../query/distributions.ts";
import {distributions} from "../query/distributions.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {commonPeriod, indicatorFigures} from "./indicatorFigures.ts";
import type {Screen} from "./screen.ts";

/** Of more strata than this only the number is told. */
const MOST_STRATA = 12;

/** What an indicator measures, and how its figures may be used: definition, formula, unit, years, comparisons, standards, cited values, score. */
export async function indicatorDefinition(
  db: Database,
  {indicator: id}: {indicator: string},
  screen: Screen,
): Promise<Element> {
  const {document, t} = screen;
  const [all, texts, spread, figures] = await Promise.all([
    everyIndicator(db),
    definitions(db),
    distributions(db),
    indicatorFigures(db, {indicator: id}),
  ]);
  const common = figures && commonPeriod(figures.drawn);
  const indicator = all.find((one) => one.id === id)!;
  const {definition, formula, language, standards: codes} = texts.find((one) => one.indicator === id)!;
  const told = (text: string) => element(document, "span", {...foreign(screen.locale, language)}, text);
  const own = spread.filter((row) => row.indicator === id);
  const strata = own.filter(({stratum}) => stratum !== "");
  const {unit, direction, crossCountry} = indicator;
  const facts: readonly (readonly [term: string, ...Child[]] | false)[] = [
    [t("indicator.fact.definition"), told(definition)],
    [t("indicator.fact.formula"), told(formula)],
    [
      t("indicator.fact.unit"),
      `${unit.label} `,
      element(document, "span", {class: "muted"}, "· UCUM ", element(document, "code", null, unit.ucum)),
    ],
    [t("indicator.fact.direction"), t(`indicator.direction.${direction}`)],
    own.length > 0 && [t("indicator.fact.tolerance"), tolerance(indicator, {spread: own, common}, screen)],
    [t("indicator.fact.change"), change(indicator, screen)],
    !crossCountry && [t("indicator.fact.crosscountry"), t("indicator.fact.crosscountry.no")],
    strata.length > 0 && [t("indicator.fact.strata"), compared(indicator, strata, screen)],
    hasRequired(indicator) && [t("indicator.fact.required"), list(required(indicator, screen), document)],
    [t("indicator.fact.range"), range(indicator, screen)],
    [t("indicator.fact.score"), ...score(indicator, screen)],
    [t("indicator.standards"), ...standards(codes, screen)],
    indicator.references.length > 0 && [t("indicator.references"), list(references(indicator, screen), document)],
  ];
  const entries = facts.map(
    (fact) =>
      fact &&
      element(
        document,
        "div",
        null,
        element(document, "dt", null, fact[0]),
        element(document, "dd", null, ...fact.slice(1)),
      ),
  );
  return element(document, "dl", {class: "terms"}, ...entries);
}

function list(items: readonly Child[][], document: Document): Element {
  return element(document, "ul", {class: "plain"}, ...items.map((item) => element(document, "li", null, ...item)));
}

/** Those who are compared with one another, each with its cities and its reference year; of many only how many. */
function compared(indicator: Indicator, strata: readonly Distribution[], screen: Screen): Child {
  const {document, t, locale} = screen;
  const kind = strataOf(indicator)!;
  if (strata.length > MOST_STRATA) return t("indicator.fact.strata.number", {count: strata.length});
  const items = strata
    .toSorted((a, b) => b.count - a.count)
    .map(({stratum, count, year}) => [
      t("indicator.fact.strata.of", {
        ...{name: stratumName(kind, stratum, screen), cities: t("parallels.cities", {count})},
        year: formatYear(locale, year),
      }),
    ]);
  return list(items, document);
}

function tolerance(
  {tolerance: count}: Indicator,
  {spread, common}: {spread: readonly Distribution[]; common: string | null},
  {t, locale}: Screen,
): string {
  const years = new Set(spread.map(({year}) => year));
  if (years.size > 1 && count > 0) return t("indicator.fact.tolerance.several", {count});
  if (years.size > 1) return t("indicator.fact.tolerance.each");
  const year = common === null ? formatYear(locale, spread[0]!.year) : formatPeriod(locale, common);
  if (count === 0) return t("indicator.fact.tolerance.exact", {year});
  return t("indicator.fact.tolerance.years", {year, count});
}

/** Whether values of different years may be joined, how far they must be apart, and which years are unlike others. */
function change({trendable, minYearGap, shockYears}: Indicator, {t, locale}: Screen): string {
  if (!trendable) return t("indicator.fact.change.no");
  const years = shockYears.map((year) => formatYear(locale, year));
  const gap = t("indicator.fact.change.gap", {count: minYearGap});
  return years.length === 0
    ? gap
    : paragraph(gap, t("indicator.fact.change.shock", {years: formatList(locale, years)}));
}

function hasRequired({requiredMetadata}: Indicator): boolean {
  return Object.keys(requiredMetadata).length > 0;
}

function required({requiredMetadata}: Indicator, {t}: Screen): Child[][] {
  return (["source", "boundary", "method"] as const).flatMap((field) => {
    const gravity = requiredMetadata[field];
    if (gravity === undefined) return [];
    return [[t(`indicator.required.${gravity}`, {field: t(`indicator.field.${field}`)})]];
  });
}

function range({range, decimals, unit}: Indicator, {t, locale}: Screen): string {
  return t("indicator.fact.range.hard", {
    low: formatNumber(locale, range.hard[0], 0),
    high: citedValue(locale, range.hard[1], {decimals, unit: unit.label}),
  });
}

/** The values that score 0 and 100, and on whose word. */
function score({goalposts, decimals, unit}: Indicator, {document, t, locale}: Screen): Child[] {
  if (goalposts === null) return [t("indicator.fact.score.none")];
  const [worst, best] = [goalposts.worst, goalposts.best].map((value) =>
    citedValue(locale, value, {decimals, unit: unit.label}),
  ) as [string, string];
  return [
    `${t(`indicator.fact.score.${goalposts.kind}`, {worst, best})} `,
    element(document, "span", {...foreign(locale)}, goalposts.citation),
  ];
}

function standards({iso37120, sdg, u4ssc, eurostat}: Definition["standards"], {document, t}: Screen): Child[] {
  const codes = [
    iso37120 && ([t("indicator.standard.iso37120", iso37120), iso37120.relation] as const),
    sdg && ([t("indicator.standard.sdg", sdg), sdg.relation] as const),
    u4ssc && ([t("indicator.standard.u4ssc", u4ssc), u4ssc.relation] as const),
    eurostat && ([t("indicator.standard.eurostat", eurostat), eurostat.relation] as const),
  ].filter((code) => code !== undefined);
  if (codes.length === 0) return [t("indicator.standards.none")];
  const items = codes.map(([text, relation]) => [
    `${text} `,
    element(document, "span", {class: "muted"}, `· ${t(`indicator.relation.${relation}`)}`),
  ]);
  return [list(items, document)];
}

function references({references, decimals, unit}: Indicator, {document, t, locale}: Screen): Child[][] {
  return references.map(({label, value, kind, year, citation, url}) => [
    element(document, "strong", null, `${label}: ${citedValue(locale, value, {decimals, unit: unit.label})}`),
    year === null ? " " : `, ${t("indicator.reference.by", {year: formatYear(locale, year)})} `,
    element(document, "span", {class: "badge"}, t(`indicator.reference.${kind}`)),
    " ",
    element(document, url ? "a" : "span", url ? {href: url, rel: "noreferrer", lang: "en"} : {lang: "en"}, citation),
  ]);
}
