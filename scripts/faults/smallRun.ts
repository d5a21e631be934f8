/** For tests: runs collecting.ts, and says whether what it left is whole. */
import {spawn} from "node:child_process";
import type {ChildProcess, SpawnOptions} from "node:child_process";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openRelease} from "../../src/query/node.ts";

/** How a process ended, and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Run {
  child: ChildProcess;
  /** The process has loaded its modules and begins. */
  begun: Promise<unknown>;
  ended: Promise<Ended>;
}

/** What was compiled once is kept, so that a hundred processes start faster. */
const ENVIRONMENT = {...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "parallels-compiled")};

/** Starts a command, such as `node FILE`. */
export function start(command: string, args: readonly string[], options: SpawnOptions = {}): Run {
  const child = spawn(command, args, {env: ENVIRONMENT, ...options, stdio: ["ignore", "pipe", "pipe"]});
  const said = {stdout: "", stderr: ""};
  child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
  const begun = new Promise((resolve) => child.stdout.once("data", resolve));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({code, signal, ...said}));
  });
  return {child, begun: Promise.race([begun, ended]), ended};
}

/** Starts collecting the folder of smallData.ts. */
export function startCollecting(folder: string, commit: string, options?: SpawnOptions): Run {
  return start(process.execPath, ["scripts/faults/collecting.ts", folder, commit], options);
}

/** The commit that a release says it was made from, once every file of it is what its manifest states. Throws where one is not. */
export async function commitOf(release: string): Promise<string> {
  return String((await openRelease(release)).release.commit);
}
