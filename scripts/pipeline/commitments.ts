import type {Commitment} from "../../src/model/observation.ts";
import {confidencePlace} from "./registry.ts";
import type {Match} from "./registry.ts";
import {SourceError} from "./sourceError.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import {readTables} from "./tables.ts";

/** The promises of the cities that the crosswalk knows with confidence, from all sources that publish any. */
export async function readCommitments(
  sources: readonly SourceFolder[],
  crosswalk: readonly Match[],
): Promise<Commitment[]> {
  const commitments: Commitment[] = [];
  for (const source of sources) {
    const {id, parser} = source;
    if (parser.commitments === undefined) continue;
    const cities = new Map(
      crosswalk
        .filter((match) => match.source === id && confidencePlace(match.confidence) < confidencePlace("low"))
        .map(({key, city}) => [key, city]),
    );
    for (const {key, ...promise} of parser.commitments(await readTables(source))) {
      const {base, target, value} = promise;
      if (![base, target, value].every(Number.isFinite)) {
        throw new SourceError(
          `data/sources/${id}: promise of ${key}: expected numbers; received ${base}, ${target}, ${value}`,
        );
      }
      const city = cities.get(key);
      if (city !== undefined) commitments.push({...promise, city, source: id});
    }
  }
  return commitments;
}
