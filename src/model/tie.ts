/** How two cities are bound to one another; names are in src/i18n under `tie.KIND`. */
export const TIE_KINDS = ["sister-city"] as const;

export type TieKind = (typeof TIE_KINDS)[number];

/** A tie of two cities that somebody lists. It has no direction: `a` is the one whose id comes first. */
export interface Tie {
  kind: TieKind;
  source: string;
  /** The line of the source's file, 1-based with the header as line 1. */
  line: number;
  a: string;
  b: string;
  /** The lists that hold it, as the source names them. */
  lists: readonly string[];
}
