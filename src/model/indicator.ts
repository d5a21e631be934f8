import {z} from "zod";
import {THEMES} from "./theme.ts";

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower case words joined by hyphens");
const Text = z.string().min(1);
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

/** One indicator, as in data/indicators/ID.json. Texts are English and our own; other languages override them in src/i18n. */
export const Indicator = z.strictObject({
  id: Id,
  theme: z.enum(THEMES),
  /** core: a headline of its theme; supporting: further detail; profile: context and components, never judged. */
  role: z.enum(["core", "supporting", "profile"]),
  title: Text.max(60),
  /** What a resident would ask. */
  question: Text,
  definition: Text,
  /** In words: numerator ÷ denominator, or how it is measured. */
  formula: Text,
  unit: z.strictObject({label: z.string(), ucum: Text}),
  decimals: z.int().min(0).max(4),
  direction: z.enum(["higher-is-better", "lower-is-better", "neutral"]),
  /** May cities be given places on it at all? */
  rankable: z.boolean(),
  /** May its values be joined to a line over time? */
  trendable: z.boolean(),
  /** May values of different countries be compared? */
  crossCountry: z.boolean(),
  /** SDMX FREQ: A annual, N not regular. */
  frequency: z.enum(["A", "N"]),
  /** Outside hard: refused. Outside soft: kept, counted as a warning. */
  range: z.strictObject({hard: Interval, soft: Interval}),
  /** A value this many years from the reference year may still stand for it (METHODS.md M2). */
  tolerance: z.int().min(0).max(10),
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
  /** Cited values to hold figures against; `kind` decides whether colour may follow. */
  references: z.array(
    z.strictObject({
      kind: z.enum(["health-guideline", "legal-limit", "policy-target"]),
      label: Text,
      value: z.number(),
      citation: Text,
      url: z.url().optional(),
    }),
  ),
  /** Source ids in order of trust: the first that has figures for a city gives its series, the others are kept as alternatives. */
  sources: z.array(Id).min(1),
  derive: Derivation.optional(),
  caveats: z.array(Text).min(1),
  /** What people get wrong when they read it. */
  misreading: Text,
});
export type Indicator = z.infer<typeof Indicator>;
