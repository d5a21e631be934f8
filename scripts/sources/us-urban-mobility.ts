import type {Boundary} from "../../src/model/area.ts";
import type {Counts} from "../../src/methods/countedRate.ts";
import {countedRate, countsByArea, inputsOfRate} from "../../src/methods/countedRate.ts";
import type {Figure, Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {PublishedVariable} from "../../src/model/published.ts";
import {published} from "../../src/model/published.ts";
import type {Status} from "../../src/model/status.ts";

interface Variable extends PublishedVariable {
  method: string;
  /** Five years of the survey are pooled, of which the publisher states the last; those of one figure overlap with the next. */
  pooled?: true;
  /** The first period that rests on the areas drawn for the census of 2020: the series breaks. */
  redrawn?: string;
  /** A model, whatever the publisher's grade, which tells how well the areas fit the city. */
  modelled?: true;
  boundary?: Boundary;
}

const YEARLY = {method: "survey, apportioned", redrawn: "2022"};
const POOLED = {method: "survey, five years pooled, apportioned", pooled: true} as const;
/** Shares are fractions of 1. */
const SHARE = {unit: "%", shift: 2};

const POOR = "pctl_income_20";
const RICH = "pctl_income_80";
const GAP = {parts: [RICH], whole: POOR} as const;

const VARIABLES = new Map<string, Variable>([
  ["pctl_income_50", {indicator: "median-household-income", unit: "{currency}/a", ...YEARLY}],
  [RICH, {indicator: "income-ratio", unit: "1", ...YEARLY}],
  ["share_affordable_available_50_ami", {indicator: "affordable-homes", unit: "/100", shift: 2, ...YEARLY}],
  ["share_employed", {indicator: "employment", ...SHARE, ...YEARLY}],
  ["share_digital_access", {indicator: "internet-access", ...SHARE, ...POOLED}],
  ["share_hs_degree", {indicator: "secondary-completion", ...SHARE, ...POOLED}],
  ["share_in_preschool", {indicator: "preschool", ...SHARE, ...POOLED}],
  ["share_poverty_exposure", {indicator: "poverty-concentration", ...SHARE, ...POOLED}],
  ["share_election_turnout", {indicator: "election-turnout", ...SHARE, method: "election returns, apportioned"}],
  [
    "share_homeless",
    {indicator: "homeless-pupils", ...SHARE, method: "administrative records", boundary: "as-reported"},
  ],
  ["share_transit_commuter", {indicator: "transit-commuting", ...SHARE, method: "modelled household", modelled: true}],
]);

/** The publisher's grades: good; with limited issues, fit to be looked at; with serious ones, not to be acted upon, so never ranked. */
const GRADES = new Map<string, Status>([
  ["q1", "A"],
  ["q2", "E"],
  ["q3", "V"],
]);

/**
 * Upward mobility metrics of the Urban Institute for US places: most of them answers to the American Community Survey, known for
 * areas of about 100,000 people and shared out among the places of each. The gap of incomes is worked out of two of its percentiles,
 * which bear one grade; the line of the lower one is counted. Homeless pupils are of the school districts whose office stands in the place.
 */
const source: SourceParser = {
  tables: ["figures.csv"],
  parser(tables) {
    const countsOf = countsByArea(tables["figures.csv"] ?? []);
    return (figures) => figures.map((figure) => parse(figure, countsOf(figure)));
  },
};
export default source;

function parse(figure: Figure, counts: Counts): Parsed {
  const isGap = figure.variable === RICH || figure.variable === POOR;
  const found = published(isGap ? {...figure, variable: RICH} : figure, VARIABLES, numberOf);
  if ("kind" in found) return found;
  const {period, flag} = figure;
  const {method, pooled, boundary = "municipality"} = found.variable;
  const told = {
    period: pooled ? `${Number(period) - 4}-01-01/P5Y` : period,
    status: statusOf(found.variable, period, flag),
    level: "city" as const,
    boundary,
    method,
  };
  if (!isGap) return {...found.observed, ...told};
  const {kind, line, indicator, unit} = found.observed;
  const worked = countedRate(counts, GAP, 1);
  if (!("value" in worked)) return {kind: "refused", line, ...worked, indicator};
  if (figure.variable === POOR) return {kind: "counted", line};
  return {kind, line, indicator, ...told, ...worked, unit, formula: "ratio", inputs: inputsOfRate(GAP)};
}

/** Some shares have no digit before the point. */
function numberOf(text: string, {shift}: Variable): number | null {
  return parseNumber(text.replace(/^\./, "0."), shift);
}

/** The break comes before the grade of an estimate: a change told across it would be one of areas. Without a grade, the lowest. */
function statusOf({modelled, redrawn}: Variable, period: string, flag: string): Status {
  const grade = GRADES.get(flag) ?? "V";
  if (grade !== "V" && period === redrawn) return "B";
  return modelled && grade === "A" ? "E" : grade;
}
