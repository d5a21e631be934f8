/** The part of the build that says what software the site is made of: a table of packages, their licences, and a bill of materials. */
import {exec} from "node:child_process";
import {readFile, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {BROWSER_PACKAGES} from "./browserPackages.ts";
import type {BrowserPackage} from "./browserPackages.ts";
import {dependencies} from "./dependencies.ts";
import type {Dependency} from "./dependencies.ts";
import {licenceTexts} from "./licenceTexts.ts";

const run = promisify(exec);

/**
 * Writes `software/` into a built site, from the project at `root`: dependencies.md, LICENCES.txt of what is in files for browsers, and sbom.cdx.json (CycloneDX,
 * by npm from the lock). Two builds of one state of the project write the same. Throws where a package has no reason or licence.
 */
export async function writeSoftware(root: string, site: string): Promise<void> {
  const found = join(site, BROWSER_PACKAGES);
  const inBrowser = JSON.parse(await readFile(found, "utf8")) as BrowserPackage[];
  await rm(found);
  const folder = dirname(found);
  const names = inBrowser.map(({name}) => name);
  await Promise.all([
    writeFile(join(folder, "dependencies.md"), dependencyTable(await dependencies(root), inBrowser)),
    writeFile(join(folder, "LICENCES.txt"), await licenceTexts(root, names)),
    writeFile(join(folder, "sbom.cdx.json"), await billOfMaterials(root)),
  ]);
}

/** Markdown: what the project names itself, then what these bring into browsers. */
export function dependencyTable(named: readonly Dependency[], inBrowser: readonly BrowserPackage[]): string {
  const sizes = new Map(inBrowser.map((one) => [one.name, one]));
  const rows = named.map(({name, version, licence, role, why}) =>
    [name, version, licence, role, size(sizes.get(name)), why].join(" | "),
  );
  const known = new Set(named.map(({name}) => name));
  const brought = inBrowser.filter(({name}) => !known.has(name));
  return [
    "# What City Parallels is made of",
    "",
    "`npm run build` writes this table from package.json, the lock and the files for browsers. Sizes are those of these files, compressed (brotli) and as they lie.",
    "",
    "| package | version | licence | for | in browsers | why |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
    "Brought into browsers by these:",
    "",
    ...brought.map((one) => `- ${one.name}: ${size(one)}`),
    "",
  ].join("\n");
}

function size(one: BrowserPackage | undefined): string {
  return one ? `${kilobytes(one.brotli)} (${kilobytes(one.bytes)})` : "–";
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** CycloneDX without what differs from one run or machine to the next: its number, its time, the npm that wrote it, the name of the folder. */
async function billOfMaterials(root: string): Promise<string> {
  const {stdout} = await run("npm sbom --sbom-format cyclonedx --package-lock-only", {cwd: root, maxBuffer: 64e6});
  const {metadata, ...bill} = JSON.parse(stdout) as {
    serialNumber?: string;
    metadata: {lifecycles: object; component: {"bom-ref": string; name: string}};
  };
  delete bill.serialNumber;
  const {lifecycles, component} = metadata;
  const name = component["bom-ref"].slice(0, component["bom-ref"].lastIndexOf("@"));
  return `${JSON.stringify({...bill, metadata: {lifecycles, component: {...component, name}}}, null, 1)}\n`;
}
