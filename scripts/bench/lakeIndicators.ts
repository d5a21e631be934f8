import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {PEER_DIMENSIONS} from "../../src/methods/peerDimensions.ts";
import {IndicatorFile} from "../../src/model/indicator.ts";

/** The synthetic sources: of all cities the first four, each a share of the indicators; of some cities the last, some of them again. */
export const LAKE_SOURCES = ["synthetic-north", "synthetic-east", "synthetic-south", "synthetic-west"] as const;
export const SECOND_SOURCE = "synthetic-second";

/** Indicators with a value a year: published ones and ratios of these. */
const WHOLE_SERIES = 60;
/** What is worked out, and what of: all of the first source. */
const RATIOS = ["homicide-rate", "violent-crime-rate", "waste-per-person"];
const PARTS = ["homicides", "violent-crimes", "waste-generated", "population-municipal"];
const GROWTH = "population-growth";
const GROWN = "population";
/** Every so manieth is in the second source too. */
const IN_SECOND = 5;

/**
 * The indicators of the synthetic lake, by id: those that peers are found by, three ratios with what they are worked out of, a growth,
 * and of the others the first by id, until so many have a whole series. Ids and texts are those of the folder `root`, since pages
 * ask for them; each title says that it is synthetic, and so does each source.
 */
export async function lakeIndicators(root: string): Promise<IndicatorFile[]> {
  const folder = join(root, "indicators");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const all = await Promise.all(
    names.map(async (name) => IndicatorFile.parse(JSON.parse(await readFile(join(folder, name), "utf8")))),
  );
  const asked = new Set<string>([...PEER_DIMENSIONS.map(({id}) => id), ...PARTS]);
  const published = all.filter(({derive, forecast}) => derive === undefined && !forecast);
  const wanted = published.filter(({id}) => asked.has(id));
  const others = published.filter(({id}) => !asked.has(id));
  const chosen = [...wanted, ...others].slice(0, WHOLE_SERIES - RATIOS.length);
  return [...chosen, ...all.filter(({id}) => RATIOS.includes(id) || id === GROWTH)]
    .map((indicator, place) => ({
      ...indicator,
      rule: undefined,
      title: `Synthetic: ${indicator.title}`,
      sources: sourcesOf(indicator.id, place),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sourcesOf(id: string, place: number): string[] {
  if ([...RATIOS, ...PARTS, GROWTH, GROWN].includes(id)) return [LAKE_SOURCES[0]];
  const own = LAKE_SOURCES[place % LAKE_SOURCES.length]!;
  if (place % IN_SECOND > 0) return [own];
  return place % 2 === 0 ? [SECOND_SOURCE, own] : [own, SECOND_SOURCE];
}
