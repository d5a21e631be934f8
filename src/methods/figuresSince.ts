import type {ReleaseChange} from "../model/releaseChange.ts";
import {releaseOrder} from "../model/releaseOrder.ts";

/** A figure that a page shows. */
export interface ShownFigure {
  city: string;
  indicator: string;
  /** SDMX TIME_PERIOD. */
  period: string;
  value: number;
}

/** What a page shows, and of which cities and indicators it would show figures if there were any: ids, null for all. */
export interface ShownFigures {
  figures: readonly ShownFigure[];
  cities: ReadonlySet<string> | null;
  indicators: ReadonlySet<string> | null;
}

/** A shown figure that was another; `then` is null where the earlier release said that there is none. */
export interface RevisedFigure extends ShownFigure {
  then: number | null;
  /** The first change since, which tells the reason. */
  change: ReleaseChange;
}

/** What became of the figures of a page since an earlier release. */
export interface FiguresSince {
  /** How many of those shown are what they were. */
  unchanged: number;
  /** Those shown; and where one shown is of a period that is new, the newest of its series that was there before and was revised. */
  revised: readonly RevisedFigure[];
  /** Shown now, and not there then. */
  added: readonly ShownFigure[];
  /** There then, and no longer: of the cities and indicators of the page, of all periods. */
  withdrawn: readonly ReleaseChange[];
  /** Indicators of the page whose definition changed. */
  definitions: readonly ReleaseChange[];
}

/**
 * Holds what a page shows against a release of before, by all changes of all releases; each list in the order given. Null where the
 * changes know of no such release. A figure without a change is what it was; else its first change since tells what it was.
 */
export function figuresSince(
  changes: readonly ReleaseChange[],
  release: string,
  shown: ShownFigures,
): FiguresSince | null {
  if (!changes.some((change) => change.release === release || change.since === release)) return null;
  const later = changes
    .filter((change) => releaseOrder(change.release, release) > 0 && covers(shown, change))
    .sort((a, b) => releaseOrder(a.release, b.release));
  const first = new Map<string, ReleaseChange>();
  for (const change of later) if (!first.has(keyOf(change))) first.set(keyOf(change), change);
  /** Of the value itself or of its whole series, whichever came before. */
  const firstOf = (figure: ShownFigure) =>
    [first.get(keyOf({...figure, period: null})), first.get(keyOf(figure))]
      .filter((change) => change !== undefined)
      .sort((a, b) => releaseOrder(a.release, b.release))[0];
  const told: {unchanged: number; revised: RevisedFigure[]; added: ShownFigure[]} = {
    unchanged: 0,
    revised: [],
    added: [],
  };
  for (const figure of shown.figures) {
    const change = firstOf(figure);
    if (change?.kind === "added") {
      told.added.push(figure);
      if (change.period !== null) told.revised.push(...newestRevised(figure, later));
    } else if (!change || change.oldvalue === figure.value) told.unchanged += 1;
    else told.revised.push({...figure, then: change.oldvalue, change});
  }
  return {
    ...told,
    withdrawn: later.filter((change) => change.kind === "withdrawn" && !isBack(change, later)),
    definitions: later.filter(({kind}) => kind === "definition"),
  };
}

/** Of the series of a figure, the newest that was revised; none where none was. */
function newestRevised({city, indicator}: ShownFigure, later: readonly ReleaseChange[]): RevisedFigure[] {
  const own = later.filter(
    (change) => change.kind === "revised" && change.city === city && change.indicator === indicator,
  );
  const period = own.map(({period}) => period ?? "").reduce((a, b) => (a > b ? a : b), "");
  const [first, last] = [
    own.find((change) => change.period === period),
    own.findLast((change) => change.period === period),
  ];
  if (!first || !last || last.value === null || last.value === first.oldvalue) return [];
  return [{city, indicator, period, value: last.value, then: first.oldvalue, change: first}];
}

function covers({cities, indicators}: ShownFigures, {city, indicator}: ReleaseChange): boolean {
  return (indicators?.has(indicator) ?? true) && (city === null || (cities?.has(city) ?? true));
}

/** Was it added again after it had gone? */
function isBack(gone: ReleaseChange, later: readonly ReleaseChange[]): boolean {
  return later.some(
    (change) =>
      change.kind === "added" &&
      releaseOrder(change.release, gone.release) > 0 &&
      (keyOf(change) === keyOf(gone) || keyOf(change) === keyOf({...gone, period: null})),
  );
}

function keyOf({city, indicator, period}: Pick<ReleaseChange, "city" | "indicator" | "period">): string {
  return `${city ?? ""} ${indicator} ${period ?? ""}`;
}
