import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {ReleaseFile, ReleaseFiles, ReleaseList} from "../../src/model/release.ts";
import {FEW, folderOf, LIST_SIZE, listPath} from "../../src/model/releaseLists.ts";
import {fingerprint} from "./fingerprint.ts";

/**
 * What the manifest of a release holds of its files: those of folders with few, and lists of the others, which are written into the release.
 * `written` are these lists, as files of it.
 */
export async function writeLists(
  folder: string,
  files: readonly ReleaseFile[],
): Promise<ReleaseFiles & {written: ReleaseFile[]}> {
  const written: ReleaseFile[] = [];
  const manifest: ReleaseFiles = {files: [], lists: []};
  for (const [name, own] of Map.groupBy(files.toSorted(byPath), ({path}) => folderOf(path))) {
    if (name === "" || own.length <= FEW) manifest.files.push(...own);
    else manifest.lists.push(...(await listsOf(name, own)));
  }
  return {files: manifest.files.sort(byPath), lists: manifest.lists.sort(byFrom), written};

  async function listsOf(name: string, own: readonly ReleaseFile[]): Promise<ReleaseList[]> {
    let number = 0;
    const write = async (content: ReleaseFiles): Promise<ReleaseList> => {
      const path = listPath(name, number++);
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await writeFile(join(folder, path), `${JSON.stringify(content)}\n`);
      const rows = content.files.length + content.lists.reduce((sum, list) => sum + list.rows, 0);
      const list = {path, rows, ...(await fingerprint(join(folder, path)))};
      written.push(list);
      return {...list, from: content.files[0]?.path ?? content.lists[0]!.from};
    };
    let lists: ReleaseList[] = [];
    for (const part of parts(own)) lists.push(await write({files: part, lists: []}));
    while (lists.length > LIST_SIZE) {
      const higher: ReleaseList[] = [];
      for (const part of parts(lists)) higher.push(await write({files: [], lists: part}));
      lists = higher;
    }
    return lists;
  }
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({length: Math.ceil(all.length / LIST_SIZE)}, (_, part) =>
    all.slice(part * LIST_SIZE, (part + 1) * LIST_SIZE),
  );
}

/** The order of a release's files. */
export function byPath(a: {path: string}, b: {path: string}): number {
  return a.path < b.path ? -1 : 1;
}

function byFrom(a: ReleaseList, b: ReleaseList): number {
  return a.from < b.from ? -1 : 1;
}
