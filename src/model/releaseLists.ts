/** How the files of a release are found in its manifest and in the lists that it names, each of which is held against what names it. */
import {SHARE_ALIKE} from "./licence.ts";
import type {ReleaseFile, ReleaseFiles, ReleaseList} from "./release.ts";

/** A list names so many files or lists at most. */
export const LIST_SIZE = 32;
/** So many files of a folder stand in the manifest itself. */
export const FEW = 8;

/** Reads a list; throws where its bytes are not those that `by`, the manifest or another list, states. */
export type ReadList = (list: ReleaseList, by: string) => Promise<ReleaseFiles>;

/** Where the list of some files of a folder lies. */
export function listPath(folder: string, number: number): string {
  return `files/${folder}/${number}.json`;
}

/** The folder of a tree in which a file lies, however deep; empty for a file beside the manifest, or beside the notice of the share-alike tree. */
export function folderOf(path: string): string {
  const tree = path.startsWith(SHARE_ALIKE) ? SHARE_ALIKE : "";
  const end = path.indexOf("/", tree.length);
  return end === -1 ? "" : path.slice(0, end);
}

/** The file of a path, found by at most one list a level; undefined where the release has none. */
export async function findFile(
  {files, lists}: ReleaseFiles,
  path: string,
  read: ReadList,
): Promise<ReleaseFile | undefined> {
  return find({files, lists}, path, read, MANIFEST);
}

async function find(
  {files, lists}: ReleaseFiles,
  path: string,
  read: ReadList,
  by: string,
): Promise<ReleaseFile | undefined> {
  const own = files.find((file) => file.path === path);
  if (own) return own;
  const list = lists.findLast(({from}) => folderOf(from) === folderOf(path) && from <= path);
  return list && find(await read(list, by), path, read, list.path);
}

/** All files of a release, lists included, or those of one folder (folderOf); the manifest is none of them. In no order. */
export async function everyFile(files: ReleaseFiles, read: ReadList, folder?: string): Promise<ReleaseFile[]> {
  return gather(files, {read, folder}, MANIFEST);
}

async function gather(
  {files, lists}: ReleaseFiles,
  ask: {read: ReadList; folder: string | undefined},
  by: string,
): Promise<ReleaseFile[]> {
  const inFolder = (path: string) => ask.folder === undefined || folderOf(path) === ask.folder;
  const listed = lists
    .filter(({from}) => inFolder(from))
    .map(async (list) => {
      const under = await gather(await ask.read(list, by), ask, list.path);
      const {path, rows, bytes, sha256} = list;
      return ask.folder === undefined ? [{path, rows, bytes, sha256}, ...under] : under;
    });
  return [...files.filter(({path}) => inFolder(path)), ...(await Promise.all(listed)).flat()];
}

/** Has a release a file in a folder (folderOf)? Told by the manifest alone. */
export function hasFolder({files, lists}: ReleaseFiles, folder: string): boolean {
  return [...files.map(({path}) => path), ...lists.map(({from}) => from)].some((path) => folderOf(path) === folder);
}

const MANIFEST = "release.json";
