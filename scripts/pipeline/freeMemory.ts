import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";

setFlagsFromString("--expose-gc");

const collectGarbage = runInNewContext("gc") as (how: object) => void;

/** Gives back at once what nothing holds any more; V8 by itself waits, and the engine takes its memory beside it. */
export function freeMemory(): void {
  collectGarbage({type: "major", execution: "sync", flavor: "last-resort"});
}
