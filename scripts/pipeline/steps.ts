import type {IndicatorFile} from "../../src/model/indicator.ts";
import type {AppliedOverride} from "../../src/model/override.ts";
import {countRows} from "./account.ts";
import {bucketsOf} from "./bucketTables.ts";
import {derive} from "./derive.ts";
import {distribute} from "./distribute.ts";
import {refuseDuplicates} from "./duplicates.ts";
import type {Engine} from "./engine.ts";
import {makeGaps} from "./gaps.ts";
import {makeObservations} from "./observations.ts";
import {makeOverrides} from "./overrideTable.ts";
import {prefer} from "./prefer.ts";
import {makePublished} from "./published.ts";
import {makeSeries} from "./series.ts";
import {sortObservations} from "./sortObservations.ts";
import {suppressSmall} from "./suppress.ts";
import {warn} from "./warn.ts";

/** What steps need beside the tables. */
export interface StepInputs {
  indicators: readonly IndicatorFile[];
  overrides: readonly AppliedOverride[];
}

/** A step from the rows that passed the checks to the tables of the release, in SQL of every engine. */
export interface Step {
  name: string;
  run(engine: Engine, inputs: StepInputs): Promise<void>;
}

/** In this order. They ask for HANDED and make RETURNED of handOver.ts. */
export const STEPS: readonly Step[] = [
  {name: "duplicates", run: refuseDuplicates},
  {name: "suppression", run: (engine, {indicators}) => suppressSmall(engine, indicators)},
  {name: "prefer", run: (engine) => prefer(engine, "kept", "chosen")},
  {name: "derive", run: derive},
  {name: "prefer derived", run: (engine) => prefer(engine, "derived", "chosenderived")},
  {name: "observations", run: makeObservations},
  {name: "overrides", run: (engine, {overrides}) => makeOverrides(engine, overrides)},
  {name: "published", run: makePublished},
  {name: "series", run: makeSeries},
  {name: "distribution", run: distribute},
  {name: "gaps", run: makeGaps},
  {name: "warnings", run: (engine) => warn(engine)},
  {name: "counts", run: countRows},
  {name: "layouts", run: async (engine) => sortObservations(engine, await bucketsOf(engine, "observation"))},
];
