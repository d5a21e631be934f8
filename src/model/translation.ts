import {z} from "zod";

const Text = z.string().min(1);

/** What an indicator says of itself, in another language than English: all of it, or nothing. */
const IndicatorTexts = z.strictObject({
  title: Text.max(60),
  question: Text,
  definition: Text,
  formula: Text,
  misreading: Text,
  /** As many as in English, in the same order. */
  caveats: z.array(Text).min(1),
  /** Where the publisher sets a limit to the use of its figures. */
  rule: Text.optional(),
  /** What it is for; English where it is not there. */
  purpose: z.strictObject({problem: Text, decision: Text, constraints: Text}).optional(),
});

/** data/translations/TAG.json: the texts of the indicators in the language of the tag (BCP 47). What is not there stays English. */
export const Translation = z.strictObject({
  /** By id. */
  indicators: z.record(z.string(), IndicatorTexts),
  /** By the English label of the unit. */
  units: z.record(z.string(), Text),
  /** By the English label of the cited value. */
  references: z.record(z.string(), Text),
});
export type Translation = z.infer<typeof Translation>;
