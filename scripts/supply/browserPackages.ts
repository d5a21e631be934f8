import {brotliCompressSync, constants} from "node:zlib";
import type {Plugin, Rollup} from "vite";

/** The file, beside the site's own, in which the build says what it took from packages; the last step of the build reads it. */
export const BROWSER_PACKAGES = "software/packages.json";

/** A package of which something is in the files for browsers, and how many bytes of theirs, as they lie and in brotli. */
export interface BrowserPackage {
  name: string;
  bytes: number;
  brotli: number;
}

/** A plugin of Vite that writes BROWSER_PACKAGES. A file made of several packages is shared out by the length of what each gave. */
export function browserPackages(): Plugin {
  // Style sheets and their fonts come with the pages, which are made before the scripts.
  const withPages: Rollup.OutputAsset[] = [];
  return {
    name: "browser-packages",
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      if (this.environment.name !== "client") {
        withPages.push(...files.filter((file) => file.type === "asset"));
        return;
      }
      const source = JSON.stringify(packagesOf([...withPages, ...files]));
      this.emitFile({type: "asset", fileName: BROWSER_PACKAGES, source});
    },
  };
}

/** What hosts come near to; the most that brotli can do would take longer than the rest of the build. */
const HOST = {params: {[constants.BROTLI_PARAM_QUALITY]: 5}};

type File =
  | Pick<Rollup.OutputAsset, "type" | "source" | "originalFileNames">
  | Pick<Rollup.OutputChunk, "type" | "code" | "modules">;

/** By name; what comes from no package is left out. */
export function packagesOf(files: readonly File[]): BrowserPackage[] {
  const found = new Map<string, BrowserPackage>();
  for (const file of files) {
    const content = Buffer.from(file.type === "chunk" ? file.code : file.source);
    const brotli = brotliCompressSync(content, HOST).length;
    const parts = file.type === "chunk" ? lengths(file.modules) : [[file.originalFileNames[0] ?? "", 1] as const];
    const whole = parts.reduce((sum, [, length]) => sum + length, 0);
    for (const [path, length] of parts) {
      const name = packageOf(path);
      if (!name || whole === 0) continue;
      const known = found.get(name) ?? {name, bytes: 0, brotli: 0};
      const share = length / whole;
      found.set(name, {name, bytes: known.bytes + share * content.length, brotli: known.brotli + share * brotli});
    }
  }
  return [...found.values()]
    .map(({name, bytes, brotli}) => ({name, bytes: Math.round(bytes), brotli: Math.round(brotli)}))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function lengths(modules: Rollup.OutputChunk["modules"]): (readonly [path: string, length: number])[] {
  return Object.entries(modules).map(([path, {renderedLength}]) => [path, renderedLength] as const);
}

/** The package that a file lies in, by its path: the innermost. */
function packageOf(path: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll("\\", "/"))?.[1];
}
