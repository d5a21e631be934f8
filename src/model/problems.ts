import type {z} from "zod";

type Issue = z.ZodError["issues"][number];

/**
 * What is wrong with a definition file, one line a problem: the file, the place in it, what was expected, what stood there.
 * `input` is the value that was checked; it is shown as JSON, or by its type where another type was expected.
 */
export function definitionProblems(file: string, error: z.ZodError, input: unknown): string[] {
  return error.issues.map((issue) => {
    const place = [file, issue.path.join(".")].filter((part) => part !== "").join(": ");
    return `${place}: expected ${expectedBy(issue)}; received ${receivedBy(issue, input)}`;
  });
}

function expectedBy(issue: Issue): string {
  const [, own] = /^expected (.*)$/.exec(issue.message) ?? [];
  if (own !== undefined) return own;
  if (issue.code === "unrecognized_keys") return "no other keys";
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_format") return issue.format === "regex" ? `a match of ${issue.pattern}` : issue.format;
  if (issue.code === "invalid_union" && "options" in issue) return `one of ${list(issue.options as unknown[], "|")}`;
  // "Too big: expected string to have <=60 characters"
  return issue.message.replace(/^.*?: expected /, "");
}

function receivedBy(issue: Issue, input: unknown): string {
  if (issue.code === "unrecognized_keys") return list(issue.keys, ", ");
  const value = issue.path.reduce<unknown>(
    (parent, key) => (parent as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );
  if (value === undefined) return "nothing";
  if (issue.code !== "invalid_type") return brief(value);
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value === "number" && issue.expected !== "string" ? String(value) : typeof value;
}

function list(values: readonly unknown[], separator: string): string {
  return values.map((value) => JSON.stringify(value)).join(separator);
}

function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
