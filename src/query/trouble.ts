/** What can go wrong between the browser and the release, as far as a reader can do something about it. */
export const TROUBLES = [
  "offline",
  "stalled",
  "missing",
  "damaged",
  "release",
  "engine",
  "stopped",
  "memory",
  "large",
  "insecure",
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** An Error of such a kind, whose message says where, what was expected and what was received. */
export function trouble(kind: Trouble, message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, {cause}), {name: kind});
}

/** The kind of an error or of what caused it; undefined where it is of no such kind. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  return TROUBLES.find((kind) => kind === error.name) ?? troubleOf(error.cause);
}
