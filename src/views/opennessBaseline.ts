import type {Observation} from "../model/observation.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import {changesOf} from "../query/changesOf.ts";
import type {Database} from "../query/database.ts";
import {perDatabase} from "../query/perDatabase.ts";

const {compare} = new Intl.Collator("en", {numeric: true});

/** What a city had in the first release that later ones are held against. */
export interface OpennessBaseline {
  /** CalVer. */
  release: string;
  /** Had it a figure of the indicator then? `points` are those of now. */
  had(indicator: string, points: readonly Observation[]): boolean;
  /** Its figure then, of an indicator of which it has at most one; null where it had none. */
  value(indicator: string, now: number | null): number | null;
}

/** The baseline of a city: its figures of now, with what changed since undone. This release itself where there is none before it. */
export async function opennessBaseline(db: Database, city: string): Promise<OpennessBaseline> {
  const [release, rows] = await Promise.all([firstRelease(db), changesOf(db, {city: [city]})]);
  const sorted = rows.toSorted((a, b) => compare(a.release, b.release));
  const changes = Map.groupBy(sorted, ({indicator}) => indicator);
  return {
    release,
    had(indicator, points) {
      const own = changes.get(indicator) ?? [];
      const whole = own.find(({period}) => period === null);
      if (whole) return whole.kind !== "added";
      const first = firstOf(own);
      const kept = points.some(({period, value}) => value !== null && first.get(period)?.kind !== "added");
      return kept || [...first.values()].some(({kind}) => kind !== "added");
    },
    value(indicator, now) {
      const change = changes.get(indicator)?.[0];
      if (!change) return now;
      return change.kind === "added" ? null : change.oldvalue;
    },
  };
}

/** The earliest change of each period. */
function firstOf(changes: readonly ReleaseChange[]): Map<string | null, ReleaseChange> {
  return new Map(changes.toReversed().map((change) => [change.period, change]));
}

const firstRelease = perDatabase(async (db): Promise<string> => {
  const told = (await changesOf(db)).map(({since}) => since);
  return [...told, db.release.release].sort(compare)[0]!;
});
