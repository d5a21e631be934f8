import {fileURLToPath} from "node:url";
import {list} from "../pipeline/list.ts";
import {SourceError} from "../pipeline/sourceError.ts";
import type {Protocol} from "../protocols/protocol.ts";

const FOLDER = fileURLToPath(new URL("../protocols/", import.meta.url));

/** The wire format of that name: the folder is the registry. Throws SourceError where there is none. */
export async function protocolOf(name: string, where: string): Promise<Protocol> {
  const known = await list(FOLDER, ".ts", "scripts/protocols");
  const module = known.includes(name)
    ? ((await import(/* @vite-ignore */ `../protocols/${name}.ts`)) as {protocol?: Protocol})
    : {};
  if (module.protocol === undefined) {
    throw new SourceError(`${where}: snapshot: expected the name of a file of scripts/protocols; received "${name}"`);
  }
  return module.protocol;
}
