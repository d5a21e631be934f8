import type {SubmissionLine} from "./submission.ts";
import {SUBMISSION_COLUMNS} from "./submission.ts";

/** Lines of the standard form as the text of a file: LF, quotes where a cell needs them. */
export function submissionText(lines: readonly SubmissionLine[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = lines.map((line) => SUBMISSION_COLUMNS.map((column) => cell(line[column])).join());
  return `${[SUBMISSION_COLUMNS.join(), ...rows].join("\n")}\n`;
}
