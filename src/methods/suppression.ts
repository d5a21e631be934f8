import {SMALL_CELL} from "./constants.ts";

/** Why a cell is withheld (SDMX CL_CONF_STATUS): A a small count, D to keep one from being worked out. */
export type Confidentiality = "A" | "D";

/** A table of counts that may be published. */
export interface SuppressedTable {
  /** Rows of cells; null where a cell is withheld (status Q) or was missing already. */
  published: (number | null)[][];
  /** Why each cell is withheld; null where it is not. */
  confidentiality: (Confidentiality | null)[][];
  /** Rows and columns whose sum must be withheld too: it is small itself, or would give away a cell that nothing else hides. */
  withheld: {rows: number[]; columns: number[]};
}

/** How a table is published. */
export interface SuppressionOptions {
  /** Counts from 1 to one below this are withheld. */
  least?: number;
  /** Which sums are published. */
  margins?: {rows: boolean; columns: boolean};
  /** Does a 0 say something of each member of a small group? Then it is withheld like a small count. */
  zeroDiscloses?: boolean;
  /** The cells that are withheld whatever they count, by row and column: another table of the same cells withholds them. */
  hidden?: readonly (readonly boolean[])[];
}

/** Is a count of persons, or the numerator or denominator of a rate, too small to publish (METHODS.md M12)? */
export function isSmallCell(count: number | null, least: number = SMALL_CELL): boolean {
  return count !== null && count > 0 && count < least;
}

/** Would two published counts of areas of which one holds the other give away a small one by their difference (METHODS.md M12)? */
export function differenceDiscloses(a: number | null, b: number | null, least: number = SMALL_CELL): boolean {
  return a !== null && b !== null && isSmallCell(Math.abs(a - b), least);
}

/**
 * Withholds the small counts of a table and, while a row or column whose sum is published has one withheld cell alone, its
 * smallest other cell that is not 0 (of equal ones the first row, then column), until nothing changes (METHODS.md M12). Where
 * only zeros are left, a 0. Missing cells hide nothing. A percentage from a withheld cell is to be withheld by the caller.
 */
export function suppress(
  cells: readonly (readonly (number | null)[])[],
  {
    least = SMALL_CELL,
    margins = {rows: true, columns: true},
    zeroDiscloses = false,
    hidden = [],
  }: SuppressionOptions = {},
): SuppressedTable {
  const confidentiality = cells.map((row, r) =>
    row.map((cell, column): Confidentiality | null => {
      if (isSmallCell(cell, least) || (zeroDiscloses && cell === 0)) return "A";
      return cell !== null && hidden[r]?.[column] ? "D" : null;
    }),
  );
  const rows = cells.map((row, r) => row.map((_, column): Place => [r, column]));
  const columns = (cells[0] ?? []).map((_, column) => cells.map((_, r): Place => [r, column]));
  const lines = [...(margins.rows ? rows : []), ...(margins.columns ? columns : [])];
  const isHidden = ([row, column]: Place) => confidentiality[row]![column] !== null;
  const isAlone = (line: Place[]) => line.filter(isHidden).length === 1;
  const valueAt = ([row, column]: Place) => cells[row]?.[column] ?? null;

  let line: Place[] | undefined;
  const candidate = (places: Place[]) =>
    smallest(
      places.filter((place) => !isHidden(place)),
      valueAt,
    );
  while ((line = lines.find((places) => isAlone(places) && candidate(places) !== null))) {
    const [row, column] = candidate(line)!;
    confidentiality[row]![column] = "D";
  }

  const sum = (places: Place[]) => places.reduce((total, place) => total + (valueAt(place) ?? 0), 0);
  const tells = (places: Place[]) => isAlone(places) || isSmallCell(sum(places), least);
  return {
    published: cells.map((row, r) => row.map((cell, column) => (isHidden([r, column]) ? null : cell))),
    confidentiality,
    withheld: {rows: indices(margins.rows ? rows : [], tells), columns: indices(margins.columns ? columns : [], tells)},
  };
}

type Place = readonly [row: number, column: number];

/** The smallest cell above 0, or the first 0 where there is no other; null where all are missing. */
function smallest(places: readonly Place[], valueAt: (place: Place) => number | null): Place | null {
  const order = (place: Place) => valueAt(place) || Infinity;
  return places
    .filter((place) => valueAt(place) !== null)
    .reduce<Place | null>((best, place) => (best === null || order(place) < order(best) ? place : best), null);
}

function indices<T>(items: readonly T[], holds: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (holds(item) ? [index] : []));
}
