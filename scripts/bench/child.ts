import {execFile} from "node:child_process";
import {promisify} from "node:util";

/** What a process of its own reports of its work. */
export interface Work {
  seconds: number;
  rows: number;
  /** Peak resident memory, in bytes. */
  memory: number;
}

/** Runs a script of this folder in a process of its own, so that its peak memory is its own. */
export async function work(script: string, ...parameters: string[]): Promise<Work> {
  const path = new URL(script, import.meta.url).pathname;
  const {stdout} = await promisify(execFile)(process.execPath, [path, ...parameters], {maxBuffer: 1 << 26});
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\n{") + 1)) as Work;
}

/** Times the work of such a process and prints what `work` reads. */
export async function reportWork(run: () => Promise<number>): Promise<void> {
  const start = performance.now();
  const rows = await run();
  const seconds = (performance.now() - start) / 1000;
  console.log(`\n${JSON.stringify({seconds, rows, memory: process.resourceUsage().maxRSS * 1024})}`);
}
