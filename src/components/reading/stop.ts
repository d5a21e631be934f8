/** Where a reader's keys or finger halt on a picture. */

/** What is told of one mark: whose, what, and where it comes from. Texts are ready to be read. */
export interface Reading {
  name: string;
  href: string | null;
  /** The value with its unit, the year, what else stands beside it. */
  texts: readonly string[];
  sources: readonly {text: string; href: string}[];
}

/** A place on the plane of a picture, for the order of keys. */
export interface Spot {
  x: number;
  y: number;
  /** Marks of one series or row; null where every mark stands for itself. */
  line: number | null;
}

export interface Stop extends Spot {
  /** The drawing in which it stands, and where there: in px or per cent. */
  svg: SVGSVGElement;
  at: {x: number | string; y: number};
  /** More than one where marks fall on one another. */
  readings: readonly Reading[];
}

/** Marks nearer than this, in px, are told together. */
const NEAR = 4;

/** What is told at a stop: its own readings, then those of marks that lie on it. */
export function toldAt(stops: readonly Stop[], stop: Stop): Reading[] {
  const covered = stops.filter(
    (other) =>
      other !== stop &&
      other.svg === stop.svg &&
      Math.abs(other.x - stop.x) <= NEAR &&
      Math.abs(other.y - stop.y) <= NEAR,
  );
  return [stop, ...covered].flatMap(({readings}) => readings);
}

/** In one line: "Vienna, 11.6 µg/m³, 2020". */
export function lineOf({name, texts}: Reading): string {
  return [name, ...texts].filter(Boolean).join(", ");
}
