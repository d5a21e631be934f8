import {Worker} from "node:worker_threads";
import fc from "fast-check";
import {SEED} from "./seed.ts";

/** So long one file may take. */
const MOST = 60_000;

/** What a thread of its own does: it ends the process, with a word of why, where for so long no file was begun. */
const WATCH = `
  const {workerData} = require("node:worker_threads");
  const {beats, most, seed} = workerData;
  for (let seen = 0; seen >= 0; seen = beats[0]) {
    if (Atomics.wait(beats, 0, seen, most) !== "timed-out") continue;
    require("node:fs").writeSync(2, \`expected each file to be read within \${most / 1000} s; received no end of file \${seen} (seed \${seed})\\n\`);
    process.kill(process.pid, "SIGKILL");
  }`;

/**
 * For tests: asserts a property of so many files, made from the seed. One that is waited for too long fails it; one that is read in a loop
 * without end, which no timeout reaches, ends the process.
 */
export async function everyFile<File>(property: fc.IAsyncPropertyWithHooks<File>, files: number): Promise<void> {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const watch = new Worker(WATCH, {eval: true, workerData: {beats, most: 2 * MOST, seed: SEED}});
  try {
    property.beforeEach(() => {
      Atomics.add(beats, 0, 1);
      Atomics.notify(beats, 0);
    });
    await fc.assert(property, {seed: SEED, numRuns: files, timeout: MOST});
  } finally {
    await watch.terminate();
  }
}
