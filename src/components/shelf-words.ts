/** What the choice of what to keep says. */
import type {Kept} from "../offline/keep.ts";

/** Sentences with `{size}`, `{free}`, `{loaded}`, `{total}`, `{release}` and `{reason}` to be filled in. */
export type ShelfWords = Readonly<
  Record<
    | "size"
    | "sizeFree"
    | "full"
    | "progress"
    | "done"
    | "stopped"
    | "failed"
    | "quota"
    | "none"
    | "held"
    | "renew"
    | "unable"
    | "offline",
    string
  >
>;

/** A sentence with its values in the place of their names. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** How it ended, with sizes as `size` writes them. */
export function outcome({loaded, total, trouble}: Kept, words: ShelfWords, size: (bytes: number) => string): string {
  const values = {loaded: size(loaded), total: size(total), size: size(total)};
  if (trouble === null) return fill(words.done, values);
  if (trouble === "stopped") return fill(words.stopped, values);
  if (trouble === "full") return fill(words.quota, values);
  return fill(words.failed, {...values, reason: trouble.message});
}
