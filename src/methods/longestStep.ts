import type {Indicator} from "../model/indicator.ts";

/** The longest step in years over which its values may be joined to a line; a longer one is a gap that should be seen. */
export function longestStep({frequency, derive}: Pick<Indicator, "frequency" | "derive">): number {
  if (derive?.id === "growth") return derive.years;
  return frequency === "A" ? 1 : 10;
}
