import {execFile} from "node:child_process";
import {globSync} from "node:fs";
import {promisify} from "node:util";
import type {Measure} from "./measure.ts";

/** How long the site takes to build, and how many pages that is a second. */
export async function building(): Promise<Measure[]> {
  const start = performance.now();
  await promisify(execFile)("npm", ["run", "--silent", "build"], {
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
  });
  const seconds = (performance.now() - start) / 1000;
  const pages = globSync("dist/**/*.html").length;
  return [
    {name: "building: time", value: seconds, unit: "s", budget: 300},
    {name: "building: pages", value: pages, unit: "pages"},
    {name: "building: speed", value: pages / seconds, unit: "pages/s"},
  ];
}
