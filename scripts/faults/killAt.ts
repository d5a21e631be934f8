/** For tests, loaded with --import: kills the process at its step KILL_AT, counted from 1, of what it asks of the file system. */
import promises from "node:fs/promises";
import {syncBuiltinESMExports} from "node:module";

const STEPS = ["appendFile", "writeFile", "mkdir", "rename", "rm", "cp"] as const;

let left = Number(process.env["KILL_AT"]);
for (const name of STEPS) {
  const step = promises[name] as (...args: unknown[]) => unknown;
  Object.assign(promises, {
    [name]: (...args: unknown[]) => {
      if (--left === 0) process.kill(process.pid, "SIGKILL");
      return step(...args);
    },
  });
}
syncBuiltinESMExports();
