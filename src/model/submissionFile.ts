import {z} from "zod";
import {OPEN_LICENCES} from "./submission.ts";

const Text = z.string().min(1);
const Address = z.string().regex(/^https?:\/\/\S+$/, "expected an address that begins with https:// or http://");

/** Who gives the figures of data/submissions/CITY/indicators.csv, under which licence, and how they came about: submission.json beside it. */
export const SubmissionFile = z.strictObject({
  /** The id of the source: the name of the folder, and `-indicators`. */
  id: Text,
  title: Text.max(120),
  /** An office and where it can be asked: the file is public. */
  submitter: z.strictObject({name: Text, role: Text, contact: Text}),
  publisher_url: Address,
  dataset_url: Address,
  licence_spdx: z.enum(OPEN_LICENCES),
  /** Where the licence is stated. */
  licence_text: Text,
  attribution: Text,
  /** Where the file came from, if another one was turned into the standard form. */
  retrieved_via: Text.optional(),
  retrieved_on: z.iso.date(),
  /** How the figures came about, by indicator. */
  methods: z.record(Text, Text),
  /** What else a reader should know. */
  notes: z.array(Text),
  sha256: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type SubmissionFile = z.infer<typeof SubmissionFile>;
