import {readFile} from "node:fs/promises";
import type {SubmissionFigure} from "../../src/model/submission.ts";
import type {Submission} from "../../src/methods/submission.ts";
import {readSubmission} from "../../src/methods/submission.ts";
import {readDefinitions} from "./definitions.ts";
import {fillDefinitions} from "./definitionTables.ts";
import {openEngine} from "./engine.ts";
import {readAll} from "./readAll.ts";
import {SourceError} from "./sourceError.ts";
import {submissionRules} from "./submissionFolders.ts";

/** With whom the figures of an indicator would be compared. */
export interface Company {
  indicator: string;
  figures: number;
  first: number;
  last: number;
  /** Other cities that have figures of it: of the same country alone, where other countries count in another way. */
  cities: number;
  /** The country (ISO 3166-1 alpha-2) that they are of; null for all. */
  country: string | null;
}

/** Checks a file of the standard form wherever it lies, against the definitions of `data`; `today` is ISO 8601. */
export async function inspectSubmission(data: string, file: string, today: string): Promise<Submission> {
  const {cities, indicators} = await readDefinitions(data, {checksums: false});
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new SourceError(`${file}: expected a file; received none`, {cause});
  });
  return readSubmission(bytes, submissionRules(cities, indicators, today));
}

/** Who else has what a submission has, by indicator: reads the other sources of its indicators. */
export async function companyOf(data: string, figures: readonly SubmissionFigure[]): Promise<Company[]> {
  const definitions = await readDefinitions(data, {checksums: false});
  const own = Map.groupBy(figures, ({indicator}) => indicator);
  const wanted = definitions.indicators.filter(({id}) => own.has(id));
  const sources = definitions.sources.filter(({id}) => wanted.some(({sources}) => sources.includes(id)));
  const [city = ""] = figures.map(({city}) => city);
  const home = definitions.cities.find(({id}) => id === city)?.country ?? "";
  const engine = await openEngine(":memory:");
  try {
    await fillDefinitions(engine, definitions);
    await readAll(engine, {...definitions, sources}, () => undefined);
    const rows = await engine.rows<{indicator: string; country: string; cities: number}>(`
      SELECT indicator::VARCHAR AS indicator, country, count(DISTINCT city)::INTEGER AS cities
      FROM staged JOIN city ON id = city::VARCHAR WHERE value IS NOT NULL AND id <> '${city}' GROUP BY ALL`);
    return wanted.map(({id, crossCountry}) => {
      const years = own.get(id)!.map(({year}) => year);
      const others = rows.filter(({indicator, country}) => indicator === id && (crossCountry || country === home));
      return {
        indicator: id,
        figures: years.length,
        first: Math.min(...years),
        last: Math.max(...years),
        cities: others.reduce((sum, {cities}) => sum + cities, 0),
        country: crossCountry ? null : home,
      };
    });
  } finally {
    engine.close();
  }
}
