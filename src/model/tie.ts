/** How two cities are bound to one another. */
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

/** What binds a city to a network, as sources write it: it is a member, or a mayor of it signed. In src/i18n under `network.bond.BOND`. */
export const BONDS = ["member", "signed"] as const;

export type Bond = (typeof BONDS)[number];

/** A network of cities, or a declaration that cities sign. */
export interface Network {
  id: string;
  /** As the source writes it. */
  name: string;
  bond: Bond;
  /** Of when the list is, in the source's words. */
  vintage: string;
  /** What the list does not say, in one or two sentences. */
  caveat: string;
  source: string;
}

/** That a network's list holds a city. Since when is not recorded; a city that is not listed may belong to it all the same. */
export interface Membership {
  network: string;
  city: string;
  /** The field in which the city belongs to it, as the source writes it; null where the network has none. */
  field: string | null;
  source: string;
  /** The line of the source's file, 1-based with the header as line 1. */
  line: number;
}
