/** What differs between a release and the one before it. */

export const CHANGE_KINDS = ["added", "revised", "withdrawn", "definition"] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why a figure differs; in words under `changes.reason.CODE`. */
export type ChangeReason =
  | "new-indicator"
  | "new-source"
  | "new-city"
  | "source-changed"
  | "other-source"
  | "source-dropped"
  | "override"
  | "noted";

/** A row of the table `changes`: one value that differs, or a whole series where all of it came or went at once. */
export interface ReleaseChange {
  /** The release in which it came, and the earlier one that it was held against: CalVer. */
  release: string;
  since: string;
  kind: ChangeKind;
  /** Null for a definition. */
  city: string | null;
  indicator: string;
  /** SDMX TIME_PERIOD; null for a whole series and for a definition. */
  period: string | null;
  /** How many values the row stands for. */
  count: number;
  /** In the indicator's unit; null where there is none, and for a whole series. */
  oldvalue: number | null;
  value: number | null;
  oldstatus: string | null;
  status: string | null;
  oldsource: string | null;
  source: string | null;
  reason: ChangeReason | null;
  /** In English, from those who keep the data. */
  note: string | null;
}
