import type {Definitions} from "./definitions.ts";
import type {DuckDb} from "./engine.ts";
import {FILLING} from "./engine.ts";
import {freeMemory} from "./freeMemory.ts";
import {readSource} from "./read.ts";
import type {Reading} from "./read.ts";
import {openStage} from "./stage.ts";

/** What a run does: it reads a source, of all bytes so many are read; or a step begins. */
export type Progress = {kind: "read"; source: string; read: number; total: number} | {kind: "step"; name: string};

/** Bytes of figures after which what reading left behind is given back: in a long file it would pile up to as much again as is held. */
const OFTEN = 32e6;

/** Reads, parses and checks the figures of all sources into the tables `staged` and `quarantine`. By source id. */
export async function readAll(
  engine: DuckDb,
  definitions: Definitions,
  report: (progress: Progress) => void,
): Promise<Reading[]> {
  await engine.rest(FILLING);
  const stage = await openStage(engine);
  const total = definitions.sources.reduce((sum, {bytes}) => sum + bytes, 0);
  const readings: Reading[] = [];
  let [read, freed] = [0, 0];
  for (const source of definitions.sources) {
    readings.push(
      await readSource(definitions, source, stage, (bytes) => {
        read += bytes;
        if (read - freed > OFTEN) {
          freeMemory();
          freed = read;
        }
        report({kind: "read", source: source.id, read, total});
      }),
    );
  }
  stage.flush();
  freeMemory();
  await engine.rest();
  return readings;
}
