import {z} from "zod";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import type {SourceFolder} from "./sourceFolders.ts";

/** What source.json says of a variable; other keys are notes for whoever adds the source. */
const Described = z.looseObject({
  meaning: z.string(),
  unit: z.string(),
  unit_status: z.string().nullish(),
  geo_level: z.string().nullish(),
});

/** Makes the table `variable`: what the variables of each source's file of figures mean, and in which unit its publisher gives them. */
export async function fillVariables(engine: Engine, sources: readonly SourceFolder[]): Promise<void> {
  await fill(engine, "variable", COLUMNS, sources.flatMap(variablesOf));
}

const COLUMNS = "source VARCHAR, variable VARCHAR, meaning VARCHAR, unit VARCHAR, basis VARCHAR, area VARCHAR";

function variablesOf({id, file, source}: SourceFolder) {
  return Object.entries((source.columns[file] ?? {}) as Record<string, unknown>).map(([variable, described]) => {
    const {meaning, unit, unit_status: basis = null, geo_level: area = null} = Described.parse(described);
    return {source: id, variable, meaning, unit, basis, area};
  });
}
