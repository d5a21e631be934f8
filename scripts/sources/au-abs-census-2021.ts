import type {Figure, Parsed, ParsedObservation, SourceParser} from "../../src/model/figure.ts";
import type {Counts, RateOfCounts} from "../../src/methods/countedRate.ts";
import {countedRate, countsByArea, inputsOfRate} from "../../src/methods/countedRate.ts";
import {parseNumber} from "../../src/model/number.ts";

interface Variable {
  indicator: string;
  unit: string;
  method?: string;
  /** How often in a year the time comes round for which the unit counts dollars; the publisher counts them for a week, one of 52. */
  yearly?: number;
}

const PUBLISHED = new Map<string, Variable>([
  ["G02_Median_age_persons", {indicator: "median-age", unit: "a"}],
  ["G02_Median_rent_weekly", {indicator: "median-rent", unit: "{currency}/mo", yearly: 12}],
  ["G02_Median_tot_hhd_inc_weekly", {indicator: "median-household-income", unit: "{currency}/a", yearly: 1}],
  ["G43_Percent_Unem_loyment_P", {indicator: "unemployment", unit: "%"}],
  ["G43_Percnt_Employment_to_populn_P", {indicator: "employment", unit: "%"}],
  ["G43_Percnt_LabForc_prticipation_F", {indicator: "labour-participation-women", unit: "%"}],
]);

const RATES: readonly (RateOfCounts & {indicator: string; method?: string})[] = [
  {
    indicator: "share-aged-65-over",
    parts: ["G01_Age_65_74_yr_P", "G01_Age_75_84_yr_P", "G01_Age_85ov_P"],
    whole: "G01_Tot_P_P",
  },
  {indicator: "born-abroad", parts: ["G01_Birthplace_Elsewhere_P"], whole: "G01_Tot_P_P"},
  {indicator: "secondary-completion", parts: ["G01_High_yr_schl_comp_Yr_12_eq_P"], whole: "G43_P_15_yrs_over_P"},
  {
    indicator: "tertiary-education",
    parts: ["G43_non_sch_qual_Bchelr_Degree_P", "G43_non_sch_qual_PostGrad_Dgre_P"],
    whole: "G43_P_15_yrs_over_P",
    method: "census, aged 15 and over",
  },
  {
    indicator: "households-without-car",
    parts: ["G34_Num_MVs_per_dweling_0_MVs"],
    whole: "G34_Num_MVs_per_dweling_Tot",
  },
  {indicator: "home-ownership", parts: ["G37_O_OR_Total", "G37_O_MTG_Total"], whole: "G37_Total_Total"},
  {indicator: "social-housing", parts: ["G37_R_ST_h_auth_Total", "G37_R_Com_Hp_Total"], whole: "G37_Total_Total"},
  {
    indicator: "transit-commuting",
    parts: ["G62_One_method_Train_P", "G62_One_method_Bus_P", "G62_One_met_Tram_or_lt_rail_P"],
    whole: "G62_Tot_P",
    without: ["G62_Worked_home_P", "G62_Did_not_go_to_work_P"],
  },
  {indicator: "working-at-home", parts: ["G62_Worked_home_P"], whole: "G62_Tot_P"},
];

const RATE_OF = new Map(RATES.map((rate) => [rate.parts[0], rate]));
const COUNTED = new Set(RATES.flatMap(({parts, whole, without = []}) => [...parts, whole, ...without]));

/** Areas of two towns, wider than the city: Newcastle with Maitland, Gold Coast with Tweed Heads, Canberra with Queanbeyan. */
const JOINED = new Set(["1025", "3007", "8001"]);

/**
 * Census of Australia 2021, Significant Urban Areas: medians and some percentages as published, other shares worked out of the counts
 * of the same area, whose cells the Bureau adjusts a little at random. Dollars are of 2021. How people got to work (table G62) is of
 * one day, 10 August 2021, when Sydney and Melbourne were in lockdown: status S everywhere.
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
  const {line, variable, value: text} = figure;
  const published = PUBLISHED.get(variable);
  const rate = RATE_OF.get(variable);
  const indicator = (published ?? rate)?.indicator;
  if (indicator === undefined && !COUNTED.has(variable))
    return {kind: "refused", line, reason: "NO_INDICATOR", detail: variable};
  if (text === "") return {kind: "blank", line};
  const value = parseNumber(text);
  if (value === null) return {kind: "refused", line, reason: "NOT_A_NUMBER", detail: text, indicator};
  if (published !== undefined) return {...observation(figure, published), ...scaled(value, published)};
  if (rate === undefined) return {kind: "counted", line};
  const worked = countedRate(counts, rate, 100);
  if (!("value" in worked)) return {kind: "refused", line, ...worked, indicator};
  return {...observation(figure, {...rate, unit: "%"}), ...worked, formula: "ratio", inputs: inputsOfRate(rate)};
}

function scaled(value: number, {yearly}: Variable): Pick<ParsedObservation, "value" | "formula"> {
  return yearly === undefined ? {value} : {value: (value * 52) / yearly, formula: "scaled"};
}

function observation(
  {line, key, variable, period}: Figure,
  {indicator, unit, method = "census"}: Variable,
): Omit<ParsedObservation, "value"> {
  const status = variable.startsWith("G62_") ? "S" : JOINED.has(key) ? "D" : "A";
  return {
    kind: "observation",
    line,
    indicator,
    period,
    unit,
    status,
    level: "city",
    boundary: "urban-agglomeration",
    method,
  };
}
