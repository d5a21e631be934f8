import {createHash} from "node:crypto";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import type {ReleaseFile, ReleaseFiles} from "../../src/model/release.ts";
import {everyFile, FEW, findFile, LIST_SIZE} from "../../src/model/releaseLists.ts";
import type {ReadList} from "../../src/model/releaseLists.ts";
import {byPath, writeLists} from "./releaseLists.ts";

function folderOf(folder: string, count: number): ReleaseFile[] {
  return Array.from({length: count}, (_, number) => ({
    ...{path: `${folder}/${number}.parquet`, rows: 1, bytes: 10},
    sha256: createHash("sha256").update(`${folder} ${number}`).digest("hex"),
  }));
}

async function written(files: readonly ReleaseFile[]) {
  const folder = await mkdtemp(join(tmpdir(), "lists-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  const found = await writeLists(folder, files);
  let reads = 0;
  const read: ReadList = async ({path, bytes, sha256}) => {
    reads += 1;
    const content = await readFile(join(folder, path));
    expect([content.length, createHash("sha256").update(content).digest("hex")]).toEqual([bytes, sha256]);
    return JSON.parse(content.toString()) as ReleaseFiles;
  };
  return {...found, read, reads: () => reads};
}

test("few files of a folder stand in the manifest, more in lists of their own", async () => {
  const top = [...folderOf(".", 0), {...folderOf("x", 1)[0]!, path: "city.parquet"}];
  const {files, lists} = await written([...top, ...folderOf("few", FEW), ...folderOf("many", LIST_SIZE + 1)]);
  expect(files.map(({path}) => path)).toEqual(["city.parquet", ...folderOf("few", FEW).map(({path}) => path)].sort());
  expect(lists.map(({path, rows, from}) => [path, rows, from])).toEqual([
    ["files/many/0.json", LIST_SIZE, "many/0.parquet"],
    ["files/many/1.json", 1, "many/9.parquet"],
  ]);
});

test("files beside the notice of the share-alike tree stand in the manifest, however many", async () => {
  const many = folderOf("share-alike", 2 * LIST_SIZE);
  expect((await written(many)).files).toEqual(many.sort(byPath));
});

test("a manifest grows with the number of folders alone, and a file is found by one list a level", async () => {
  const all = folderOf("town-by-town", LIST_SIZE ** 2 + 1);
  const {files, lists, read, reads} = await written(all);
  expect([files, lists.length]).toEqual([[], 2]);
  for (const [index, path] of [all[0]!, all[700]!, all.at(-1)!].map((file) => file.path).entries()) {
    expect(await findFile({files, lists}, path, read)).toEqual(all.find((file) => file.path === path));
    expect(reads()).toBe(2 * (index + 1));
  }
  expect(await findFile({files, lists}, "town-by-town/x.parquet", read)).toBeUndefined();
});

test("all files are found, and their lists among them", async () => {
  const all = [...folderOf("a", 40), ...folderOf("b", 1100), ...folderOf("share-alike/b", 33)];
  const {files, lists, written: own, read} = await written(all);
  expect((await everyFile({files, lists}, read)).sort(byPath)).toEqual([...all, ...own].sort(byPath));
  expect((await everyFile({files, lists}, read, "a")).sort(byPath)).toEqual(folderOf("a", 40).sort(byPath));
});
