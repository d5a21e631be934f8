import type {Voice} from "./voice.ts";

/** The city against one group. */
export interface HeldAgainst {
  /** The name of the group, as it stands after "against". */
  group: string;
  /** Than how many of how many others it is better. */
  worse: number;
  count: number;
}

/** Shares of others that are no further apart are about the same. */
const APART = 0.1;

/**
 * Against which group the city stands highest, and against which lowest, by the share of others that it is better than; of
 * equal ones the first. Empty for fewer than two groups.
 */
export function citySensitivitySentence(groups: readonly HeldAgainst[], {t}: Voice): string {
  const share = ({worse, count}: HeldAgainst) => worse / count;
  const sorted = groups.toSorted((a, b) => share(b) - share(a));
  const [high, low] = [sorted[0], sorted.findLast((one) => share(one) === share(sorted.at(-1)!))];
  if (high === undefined || low === undefined || groups.length < 2) return "";
  if (share(high) - share(low) <= APART) return t("city.sensitivity.same");
  const told = ({worse, count}: HeldAgainst) => t("city.sensitivity.cell", {worse, count});
  return t("city.sensitivity.sentence", {high: high.group, highs: told(high), low: low.group, lows: told(low)});
}
