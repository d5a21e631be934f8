import {rm, stat} from "node:fs/promises";
import {globSync} from "node:fs";
import {join} from "node:path";
import {work} from "./child.ts";
import type {Work} from "./child.ts";
import {makeLake} from "./lake.ts";

/** A release that was collected for measuring, and DuckDB's own COPY of the same rows beside it. */
export interface Collection {
  cities: number;
  collected: Work;
  copied: Work;
  /** Of the release. */
  files: number;
  bytes: number;
  /** Where it lies. */
  out: string;
}

/** Makes a synthetic lake of so many cities in a folder of its own, collects it; the lake is deleted then, the release stays. */
export async function collectLake(folder: string, cities: number): Promise<Collection> {
  const lake = join(folder, "synthetic");
  await makeLake("data", lake, cities);
  const collection = await collectFolder(folder, join(lake, "data"), join(lake, "parsers"));
  await rm(lake, {recursive: true});
  return {...collection, cities};
}

/** The same of a folder of figures that is there. */
export async function collectFolder(
  folder: string,
  root: string,
  parsers?: string,
): Promise<Omit<Collection, "cities">> {
  const out = join(folder, "release");
  const copy = join(folder, "copy.parquet");
  const copied = await work("copyOnce.ts", root, copy);
  await rm(copy);
  const collected = await work("collectOnce.ts", root, out, ...(parsers ? [parsers] : []));
  const files = globSync("**", {cwd: out, withFileTypes: true}).filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return {collected, copied, files: files.length, bytes: sizes.reduce((sum, {size}) => sum + size, 0), out};
}
