import {z} from "zod";
import {OWNERS, STATES} from "./lifeCycle.ts";
import {THEMES} from "./theme.ts";

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower case words joined by hyphens");
const Text = z.string().min(1);
/** A sentence or two; may be empty while an indicator is a pilot. */
const Brief = z.string().max(160);
const Interval = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, "expected [low, high] with low < high");
/** How near the standard's definition is: the same, the same idea with stated differences, or only a stand-in. */
const Relation = z.enum(["exact", "aligned", "proxy"]);

const Derivation = z.discriminatedUnion("id", [
  /** multiplier × numerator ÷ denominator, both of the same city, period and source. */
  z.strictObject({id: z.literal("ratio"), numerator: Id, denominator: Id, multiplier: z.number().positive()}),
  /** Compound annual change in per cent between the period `years` before and the period itself, within one source. */
  z.strictObject({id: z.literal("growth"), of: Id, years: z.int().positive()}),
]);

/**
 * Persons so few that a figure could tell who they are (METHODS.md M12): counts from 1 to one below `least` are withheld, and whatever would give them away.
 * A count may be part of a published `total`; a rate is withheld with the counts that it is worked out of.
 */
const Sensitivity = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("count"),
    least: z.int().min(2),
    total: Id.optional(),
    /** A 0 tells something of each member of a small group too. */
    zeroDiscloses: z.boolean().default(false),
  }),
  z.strictObject({kind: z.literal("rate"), least: z.int().min(2), counts: z.array(Id).min(1)}),
]);

const Year = z.int().min(1900).max(2100);
/** How grave it is when two figures differ in a field: minor in a bound or a detail, major in the concept. */
const Gravity = z.enum(["minor", "major"]);

const Fields = z.strictObject({
  id: Id,
  /** Raised when definition, formula, unit, direction, derivation or required metadata change. */
  version: z.int().min(1),
  /** How far it has come. A retired one takes part in no comparison. */
  state: z.enum(STATES),
  theme: z.enum(THEMES),
  /** core: a headline of its theme; supporting: further detail; profile: context and components, never judged. */
  role: z.enum(["core", "supporting", "profile"]),
  title: Text.max(60),
  /** What a resident would ask. */
  question: Text,
  definition: Text,
  /** In words: numerator ÷ denominator, or how it is measured. */
  formula: Text,
  /** `money`: the words of the label that stand for the money of each country, where it is counted in that. */
  unit: z.strictObject({label: z.string(), ucum: Text, money: Text.optional()}),
  decimals: z.int().min(0).max(4),
  direction: z.enum(["higher-is-better", "lower-is-better", "neutral"]),
  /** May cities be given places on it at all? */
  rankable: z.boolean(),
  /** May its values be joined to a line over time? */
  trendable: z.boolean(),
  /** May values of different countries be compared? Where not, each country is a stratum of its own (stratum.ts). */
  crossCountry: z.boolean(),
  /** What else cities must share to be held against one another; all of them where absent. */
  strata: z.enum(["climate", "method"]).optional(),
  /** Are its figures projections, all of status F? They are shown and drawn, and never given a place. */
  forecast: z.boolean().default(false),
  /** What it measures, where other indicators measure nearly the same: those of one concept count once. Its own id where absent. */
  concept: Id.optional(),
  /** A limit that the publisher sets to the use of its figures, and that all pages obey: whose it is, and in our words what. */
  rule: z.strictObject({source: Id, text: Text}).optional(),
  /** SDMX FREQ: A annual, N not regular. */
  frequency: z.enum(["A", "N"]),
  /** Outside hard: refused. Outside soft: kept, counted as a warning. */
  range: z.strictObject({hard: Interval, soft: Interval}),
  /** A value this many years from the reference year may still stand for it (METHODS.md M2). */
  tolerance: z.int().min(0).max(10),
  /**
   * The least years between two values for which a change may be told, by how far its figures wander without cause: 1 for counts
   * and accounts of a whole year, 5 for samples, models, estimates and rare events, 10 for the weather of single years.
   */
  minYearGap: z.int().min(1).max(30),
  /** Years unlike others, which may not be held against another year unremarked: those of the pandemic, mostly. Ascending. */
  shockYears: z.array(Year).refine(isAscending, "expected years in ascending order, each once"),
  /**
   * What must agree for two figures to be of one definition, beside the area, level, period, method and status that are compared
   * of every indicator (METHODS.md M7). Empty where it has one source and one definition.
   */
  requiredMetadata: z.strictObject({source: Gravity, boundary: Gravity, method: Gravity}).partial(),
  /** The scale on which it is drawn; log says so beside the picture. */
  scale: z.enum(["linear", "log"]).default("linear"),
  standards: z
    .strictObject({
      iso37120: z.strictObject({
        edition: z.literal(["2014", "2018"]),
        code: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
        relation: Relation,
      }),
      sdg: z.strictObject({code: z.string().regex(/^\d{1,2}\.[0-9a-d]{1,2}\.\d{1,2}$/), relation: Relation}),
      u4ssc: z.strictObject({code: Text, relation: Relation}),
      eurostat: z.strictObject({dataset: Text, code: Text, relation: Relation}),
    })
    .partial(),
  /** Cited values of the same definition and unit to hold figures against, the one that matters most first. */
  references: z.array(
    z.strictObject({
      kind: z.enum(["health-guideline", "legal-limit", "policy-target"]),
      label: Text,
      value: z.number(),
      /** The year by which it is to be met, or had to be; null where none is set. */
      year: Year.nullable(),
      citation: Text,
      url: z.url().optional(),
    }),
  ),
  /**
   * The values that score 0 and 100 (METHODS.md M5), fixed, so that no city's score depends on another's: from a published scale, or
   * a convention of this project with its reason in the citation; never the least and the most of the cities shown. Null where
   * neither is to be had, or where no places are given: then there is no score.
   */
  goalposts: z
    .strictObject({
      worst: z.number(),
      best: z.number(),
      kind: z.enum(["published", "project-convention"]),
      citation: Text,
    })
    .nullable(),
  /** Source ids in order of trust: the first that has figures for a city gives its series, the others are kept as alternatives. */
  sources: z.array(Id).min(1),
  derive: Derivation.optional(),
  /** Set where small figures could tell of single persons what no publisher has told; absent where the publisher prints them itself. */
  sensitive: Sensitivity.optional(),
  caveats: z.array(Text).min(1),
  /** What people get wrong when they read it. */
  misreading: Text,
  /** What goes wrong in cities that it shows. */
  problem: Brief,
  /** Whose decision it serves, and which. */
  decision: Brief,
  /** What stands in the way of a city that wants to measure it: data needed, cost, method. */
  constraints: Brief,
  /** The role that looks after it. */
  owner: z.enum(OWNERS),
  /** The day on which its definition, sources and texts were last gone through. */
  reviewed: z.iso.date(),
  /** The day by which that is to be done again. */
  review: z.iso.date(),
});

/** One indicator, as in data/indicators/ID.json. Texts are English and our own; data/translations has them in other languages. */
export const IndicatorFile = Fields.superRefine((indicator, context) => {
  const {crossCountry, direction, forecast, goalposts, range, rankable, references, scale, strata} = indicator;
  const refuse = (path: PropertyKey[], message: string) => context.addIssue({code: "custom", path, message});
  for (const name of ["problem", "decision", "constraints"] as const) {
    if (indicator[name] === "" && indicator.state !== "pilot")
      refuse([name], "expected a text unless its state is pilot");
  }
  if (indicator.review <= indicator.reviewed) refuse(["review"], `expected a day after ${indicator.reviewed}`);
  const [low, high] = range.hard;
  const isOutside = (value: number) => value < low || value > high;
  if (rankable && direction === "neutral") refuse(["rankable"], "expected false where the direction is neutral");
  if (rankable && forecast) refuse(["rankable"], "expected false where all figures are projections");
  if (indicator.sensitive && indicator.derive) {
    refuse(["sensitive"], "expected none where it is derived: what it is derived from says it");
  }
  if (strata !== undefined && !crossCountry) refuse(["strata"], "expected none where each country is a stratum");
  references.forEach(({value}, index) => {
    if (isOutside(value))
      refuse(["references", index, "value"], `expected a value in the hard range [${low}, ${high}]`);
  });
  if (goalposts === null) return;
  const {worst, best} = goalposts;
  if (!rankable) return refuse(["goalposts"], "expected null where no places are given");
  for (const [name, value] of Object.entries({worst, best})) {
    if (isOutside(value)) refuse(["goalposts", name], `expected a value in the hard range [${low}, ${high}]`);
    if (scale === "log" && value < 0) refuse(["goalposts", name], "expected 0 or more on the log scale");
  }
  const side = direction === "higher-is-better" ? "above" : "below";
  if (side === "above" ? best <= worst : best >= worst) {
    refuse(["goalposts", "best"], `expected a value ${side} worst, as the direction is ${direction}`);
  }
});
export type IndicatorFile = z.infer<typeof IndicatorFile>;

/** What explains an indicator to people: apart from what a comparison needs, for it is long. */
type Explanation = "question" | "definition" | "formula" | "standards" | "caveats" | "misreading" | Care;

/** How it is looked after and what it is for. */
type Care = "version" | "problem" | "decision" | "constraints" | "owner" | "reviewed" | "review";

/** What a comparison needs to know of an indicator. */
export type Indicator = Omit<IndicatorFile, Explanation | "sensitive">;

/** What an indicator's own page tells of it. */
export type Definition = Pick<IndicatorFile, Explanation> & {
  indicator: string;
  /** Which language its texts are in (BCP 47): English where they are not translated. */
  language: string;
  /** The same of those that tell what it is for: problem, decision and constraints. */
  carelanguage: string;
};

function isAscending(years: readonly number[]): boolean {
  return years.every((year, index) => index === 0 || year > years[index - 1]!);
}
