import type {Definitions} from "../pipeline/definitions.ts";
import {readSource} from "../pipeline/read.ts";
import type {SourceFolder} from "../pipeline/sourceFolders.ts";

/** How many observations of an indicator would come, be revised and go. */
export interface IndicatorEffect {
  indicator: string;
  added: number;
  revised: number;
  withdrawn: number;
}

export interface Effect {
  /** By indicator; those that nothing happens to are left out. */
  indicators: IndicatorEffect[];
  /** Observations that the old figures give, and the new ones. */
  old: number;
  now: number;
  /** Lines refused, by reason. */
  refused: {reason: string; old: number; now: number}[];
}

interface Read {
  /** What is said of each city, indicator and period. */
  observations: Map<string, string>;
  refused: Map<string, number>;
}

/** What new figures would do to the observations of a source: both files are read by its parser and checked. Throws SourceError where one cannot be. */
export async function effectOf(definitions: Definitions, old: SourceFolder, now: SourceFolder): Promise<Effect> {
  const [before, after] = [await read(definitions, old), await read(definitions, now)];
  const counts = new Map<string, IndicatorEffect>();
  const count = (place: string, what: "added" | "revised" | "withdrawn") => {
    const indicator = place.slice(0, place.indexOf(" "));
    const counted = counts.get(indicator) ?? {indicator, added: 0, revised: 0, withdrawn: 0};
    counted[what]++;
    counts.set(indicator, counted);
  };
  for (const [place, said] of after.observations) {
    const previous = before.observations.get(place);
    if (previous === undefined) count(place, "added");
    else if (previous !== said) count(place, "revised");
  }
  for (const place of before.observations.keys()) if (!after.observations.has(place)) count(place, "withdrawn");
  const reasons = [...new Set([...before.refused.keys(), ...after.refused.keys()])].sort();
  return {
    indicators: [...counts.values()].sort((a, b) => (a.indicator < b.indicator ? -1 : 1)),
    old: before.observations.size,
    now: after.observations.size,
    refused: reasons.map((reason) => ({
      reason,
      old: before.refused.get(reason) ?? 0,
      now: after.refused.get(reason) ?? 0,
    })),
  };
}

async function read(definitions: Definitions, folder: SourceFolder): Promise<Read> {
  const observations = new Map<string, string>();
  const refused = new Map<string, number>();
  await readSource(definitions, folder, {
    line: () => undefined,
    keep(_, {indicator, city, period, order = 0, place, value, status, low, high}) {
      observations.set(`${indicator} ${city} ${period} ${order} ${place}`, [value, status, low, high].join(" "));
    },
    trait(_, {trait, city, place, value}) {
      observations.set(`${trait} ${city} ${place}`, value);
    },
    refuse(_, {reason}) {
      refused.set(reason, (refused.get(reason) ?? 0) + 1);
    },
  });
  return {observations, refused};
}
