import {join} from "node:path";
import {IndicatorFile} from "../../src/model/indicator.ts";
import type {Remark} from "../../src/model/remark.ts";
import {readJson} from "./json.ts";
import {readLedgers} from "./ledgers.ts";
import type {Ledgers} from "./ledgers.ts";
import {licenceProblems} from "./licences.ts";
import {list} from "./list.ts";
import {readCities, readCrosswalk} from "./registry.ts";
import type {Match, RegistryCity} from "./registry.ts";
import {readPastReleases} from "./pastReleases.ts";
import type {PastReleases} from "./pastReleases.ts";
import {readRemarks} from "./remarks.ts";
import {shareAlikeProblems} from "./shareAlike.ts";
import {SourceError} from "./sourceError.ts";
import {standardProblems} from "./standards.ts";
import {readSourceFolders} from "./sourceFolders.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import {readSubmissionFolders, trustingSubmissions} from "./submissionFolders.ts";
import {readTieFolders} from "./tieFolders.ts";
import type {TieFolder} from "./tieFolders.ts";
import {readTranslations} from "./translations.ts";
import type {Translations} from "./translations.ts";

/** All that data/ says, found by listing its folders. */
export interface Definitions extends Ledgers {
  /** By id. */
  cities: RegistryCity[];
  /** In the order of the file. */
  remarks: Remark[];
  /** In the order of the file. */
  crosswalk: Match[];
  /** By id. */
  indicators: IndicatorFile[];
  /** Publishers' and cities' own, by id. */
  sources: SourceFolder[];
  /** By id. */
  ties: TieFolder[];
  /** By tag. */
  translations: Translations[];
  past: PastReleases;
}

/**
 * Reads and checks the folder `data` and the parsers (a folder; this project's by default). The files of a source must have
 * the checksums of its source.json, unless `checksums` is false. Throws SourceError with all problems at once.
 */
export async function readDefinitions(
  data: string,
  options: {parsers?: string; checksums?: boolean} = {},
): Promise<Definitions> {
  const problems: string[] = [];
  const indicators = await readIndicators(data, problems);
  const remarks = await attempt(readRemarks(data), problems);
  const cities = await attempt(remarks && readCities(data, remarks), problems);
  const published = await readSourceFolders(data, options, problems);
  const registry = {cities: cities ?? [], indicators, checksums: options.checksums};
  const submissions = await readSubmissionFolders(data, registry, problems);
  const sources = [...published, ...submissions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ties = await readTieFolders(data, options, problems);
  problems.push(...licenceProblems([...sources, ...ties]));
  if (problems.length === 0) {
    problems.push(...crossProblems(indicators, sources), ...shareAlikeProblems(indicators, sources));
  }
  problems.push(...((await attempt(standardProblems(data, indicators), problems)) ?? []));
  const translations = await readTranslations(data, indicators, problems);
  const past = await readPastReleases(data, problems);
  const crosswalk = await attempt(cities && readCrosswalk(data, cities), problems);
  const ledgers = await attempt(cities && readLedgers(data, {cities, indicators, sources}), problems);
  if (problems.length > 0) throw new SourceError(problems);
  return {
    cities: cities ?? [],
    remarks: remarks ?? [],
    crosswalk: crosswalk ?? [],
    indicators: trustingSubmissions(indicators, published, submissions),
    sources,
    ties,
    translations,
    ...(ledgers ?? {amendments: [], overrides: [], replies: []}),
    past,
  };
}

async function readIndicators(data: string, problems: string[]): Promise<IndicatorFile[]> {
  const indicators: IndicatorFile[] = [];
  for (const id of await list(join(data, "indicators"), ".json", "data/indicators")) {
    const name = `data/indicators/${id}.json`;
    const indicator = await readJson(IndicatorFile, {path: join(data, "indicators", `${id}.json`), name, id}, problems);
    if (indicator !== undefined) indicators.push(indicator);
  }
  return indicators;
}

/** What one file says of another: sources and derivations that exist. */
function crossProblems(indicators: readonly IndicatorFile[], sources: readonly SourceFolder[]): string[] {
  const published = indicators.filter(({derive}) => derive === undefined).map(({id}) => id);
  const known = sources.map(({id}) => id);
  return indicators.flatMap(({id, sources, derive}) => {
    const where = `data/indicators/${id}.json`;
    const inputs = derive?.id === "ratio" ? [derive.numerator, derive.denominator] : derive ? [derive.of] : [];
    return [
      ...sources
        .filter((source) => !known.includes(source))
        .map(
          (source) =>
            `${where}: sources: expected a folder of data/sources, or CITY-indicators of data/submissions; received "${source}"`,
        ),
      ...inputs
        .filter((input) => !published.includes(input))
        .map((input) => `${where}: derive: expected an indicator that is not derived itself; received "${input}"`),
    ];
  });
}

async function attempt<T>(promise: Promise<T> | undefined, problems: string[]): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
