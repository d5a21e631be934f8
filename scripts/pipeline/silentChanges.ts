import type {PastRelease} from "../../src/model/pastRelease.ts";
import type {Definitions} from "./definitions.ts";
import {definitionDigest} from "./digest.ts";
import type {Engine} from "./engine.ts";
import {SourceError} from "./sourceError.ts";

/** Throws SourceError for values that changed while their source did not, and for definitions that did while their version did not, where nothing says why. */
export async function refuseSilentChanges(engine: Engine, definitions: Definitions, past: PastRelease): Promise<void> {
  const silent = await engine.rows<{indicator: string; source: string; count: number; first: string}>(`
    SELECT indicator, oldsource AS source, count(*)::INTEGER AS count,
      min(city || ' ' || coalesce(period, '') || ': ' || coalesce(oldvalue::VARCHAR, 'none') || ' → ' || coalesce(value::VARCHAR, 'none')) AS first
    FROM changes WHERE since = '${past.release}' AND kind IN ('revised', 'withdrawn') AND reason IS NULL
    GROUP BY ALL ORDER BY ALL`);
  const problems = silent.map(
    ({indicator, source, count, first}) =>
      `data/sources/${source}: expected the values of ${indicator} as in release ${past.release}, as its files are the same, ` +
      `or a line of data/releases/notes.csv that says why; received ${count} others, such as ${first}`,
  );
  problems.push(...definitionProblems(definitions, past));
  if (problems.length > 0) throw new SourceError(problems);
}

/** Throws SourceError where a release that is kept would be made again with other values. */
export async function refuseOtherValues(engine: Engine, release: string): Promise<void> {
  const [differing] = await engine.rows<{count: number}>("SELECT sum(count)::INTEGER AS count FROM difference");
  if (!differing?.count) return;
  throw new SourceError([
    `package.json: version: expected a later release than ${release}, which data/releases keeps; received ${release} with ${differing.count} other values`,
  ]);
}

function definitionProblems({indicators}: Definitions, past: PastRelease): string[] {
  return indicators.flatMap((indicator) => {
    const then = past.indicators[indicator.id];
    if (then === undefined) return [];
    const {version, ...now} = definitionDigest(indicator);
    const others = Object.entries(now).filter(([name, value]) => then[name as keyof typeof now] !== value);
    const least = then.version + (others.length > 0 ? 1 : 0);
    if (version >= least) return [];
    const words =
      others.length > 0
        ? `, as others than in release ${past.release}: ${others.map(([name]) => name).join(", ")}`
        : "";
    return `data/indicators/${indicator.id}.json: version: expected ${least} or more${words}; received ${version}`;
  });
}
