import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {packagesOf} from "./browserPackages.ts";
import {dependencies} from "./dependencies.ts";
import {writeSoftware} from "./software.ts";

let folder: string;
const project = async (changes: {why?: Record<string, string>; licence?: string}) => {
  const root = await mkdtemp(join(folder, "project-"));
  const {why = {a: "adds"}, licence} = changes;
  await writeFile(join(root, "package.json"), JSON.stringify({dependencies: {a: "1.0.0"}, devDependencies: {}, why}));
  await writeFile(
    join(root, "package-lock.json"),
    JSON.stringify({packages: {"node_modules/a": {version: "1.0.0", license: licence}}}),
  );
  return root;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parallels-software-"));
});
afterAll(() => rm(folder, {recursive: true}));

test("dependencies(…) says of every package of this project why it is there, and its licence", async () => {
  const {dependencies: site, devDependencies: work} = JSON.parse(await readFile("package.json", "utf8")) as {
    dependencies: object;
    devDependencies: object;
  };
  expect((await dependencies(".")).map(({name}) => name)).toEqual([...Object.keys(site), ...Object.keys(work)]);
});

test("dependencies(…) refuses a package without a reason, a reason without a package, and an unknown licence", async () => {
  await expect(dependencies(await project({why: {}, licence: "MIT"}))).rejects.toThrow(
    "package.json: why: expected a line that says why a is there; received none",
  );
  await expect(dependencies(await project({why: {a: "adds", b: "gone"}, licence: "MIT"}))).rejects.toThrow(
    "package.json: why: expected names of packages; received b",
  );
  await expect(dependencies(await project({}))).rejects.toThrow(
    "package-lock.json: expected the licence of a; received none",
  );
});

test("the scripts that an install needs are those that package.json names", async () => {
  const {packages} = JSON.parse(await readFile("package-lock.json", "utf8")) as {
    packages: Record<string, {hasInstallScript?: boolean}>;
  };
  const {allowScripts} = JSON.parse(await readFile("package.json", "utf8")) as {allowScripts: object};
  const needing = Object.keys(packages).filter((path) => packages[path]!.hasInstallScript);
  expect(needing).toEqual(Object.keys(allowScripts).map((name) => `node_modules/${name}`));
});

test("packagesOf(…) shares a file out among the packages it was made of, and counts a type for its own", () => {
  const files = [
    {
      type: "chunk",
      code: "x".repeat(300),
      modules: {
        "/p/node_modules/@a/b/index.js": {renderedLength: 100},
        "/p/node_modules/c/node_modules/d/index.js": {renderedLength: 100},
        "/p/src/own.ts": {renderedLength: 100},
      },
    },
    {type: "asset", source: "y".repeat(50), originalFileNames: ["node_modules/@a/b/x.wasm"]},
  ] as unknown as Parameters<typeof packagesOf>[0];
  expect(packagesOf(files).map(({name, bytes}) => [name, bytes])).toEqual([
    ["@a/b", 150],
    ["d", 100],
  ]);
});

test(
  "writeSoftware(…) writes the table, the licences and the same bill of materials each time",
  {timeout: 60_000},
  async () => {
    const sites = ["one", "two"].map((name) => join(folder, name));
    for (const site of sites) {
      await mkdir(join(site, "software"), {recursive: true});
      await writeFile(join(site, "software/packages.json"), '[{"name":"fzstd","bytes":6819,"brotli":1962}]');
      await writeSoftware(".", site);
    }
    const [one, two] = await Promise.all(sites.map((site) => readFile(join(site, "software/sbom.cdx.json"), "utf8")));
    expect(one).toBe(two);
    const {bomFormat, components} = JSON.parse(one!) as {
      bomFormat: string;
      components: {name: string; version: string; licenses?: object[]; hashes?: object[]}[];
    };
    expect(bomFormat).toBe("CycloneDX");
    const {packages} = JSON.parse(await readFile("package-lock.json", "utf8")) as {
      packages: Record<string, {version: string}>;
    };
    const locked = Object.entries(packages).map(
      ([path, {version}]) => `${path.split("node_modules/").at(-1)}@${version}`,
    );
    expect(components.map(({name, version}) => `${name}@${version}`).sort()).toEqual(
      [...new Set(locked.slice(1))].sort(),
    );
    expect(components.filter(({licenses, hashes}) => !licenses?.length || !hashes?.length)).toEqual([]);
    const table = await readFile(join(sites[0]!, "software/dependencies.md"), "utf8");
    expect(table).toContain("| fzstd | 0.1.1 | MIT | site | 2.0 KB (6.8 KB) | unpacks Parquet for the light reader |");
    expect(await readFile(join(sites[0]!, "software/LICENCES.txt"), "utf8")).toContain("fzstd 0.1.1");
  },
);
