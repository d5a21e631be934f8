import {join} from "node:path";
import {z} from "zod";
import {readLedger} from "./ledger.ts";
import type {LedgerLine} from "./ledger.ts";

/** The file of the answers, in data/releases. */
export const ANSWERS = "answers.csv";

const Text = z.string().min(1);

/** A line of data/releases/answers.csv: what a person answered to a question that stopped a release (sourceQuestions.ts), so that it is made. */
export const Answer = z.strictObject({
  /** The release that the question stopped: CalVer. */
  release: Text.regex(/^\d{4}\.\d{1,2}\.\d+$/, "expected CalVer as 2026.11.0"),
  source: Text,
  /** Null where the question is of the source as a whole. */
  indicator: Text.nullable(),
  question: z.enum(["shrunk", "power-of-ten"]),
  /** The numbers of the question: where they are others by then, it is another question. */
  answer: Text,
  by: Text,
  date: z.iso.date(),
  reason: Text.max(500),
});
export type Answer = z.infer<typeof Answer>;

/** Reads the answers, in the order of the file; `folder` is data/releases. Throws SourceError with all problems. */
export function readAnswers(folder: string): Promise<LedgerLine<Answer>[]> {
  return readLedger(join(folder, ANSWERS), `data/releases/${ANSWERS}`, Answer);
}
