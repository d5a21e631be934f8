import type {DuckDb} from "./engine.ts";
import {handBack, handOver} from "./handOver.ts";
import type {FarEngine} from "./handOver.ts";
import type {Progress} from "./readAll.ts";
import {STEPS} from "./steps.ts";
import type {StepInputs} from "./steps.ts";

interface Where {
  /** Opens the engine that runs them; without it `store` does. */
  elsewhere: (() => Promise<FarEngine>) | undefined;
  /** For files between the two. */
  folder: string;
  report: (progress: Progress) => void;
}

/** Runs the steps over the rows of `store`, which has the tables they make when they are done. */
export async function runSteps(store: DuckDb, inputs: StepInputs, {elsewhere, folder, report}: Where): Promise<void> {
  if (!elsewhere) {
    for (const {name, run} of STEPS) {
      report({kind: "step", name});
      await run(store, inputs);
    }
    return;
  }
  report({kind: "step", name: "hand over"});
  const engine = await elsewhere();
  try {
    await handOver(store, engine, folder);
    for (const {name, run} of STEPS) {
      report({kind: "step", name});
      await run(engine, inputs);
    }
    report({kind: "step", name: "hand back"});
    await handBack(engine, store, folder);
  } finally {
    await engine.close();
  }
}
