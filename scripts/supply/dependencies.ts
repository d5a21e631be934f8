import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";

/** A package that this project names itself, and why. */
export interface Dependency {
  name: string;
  version: string;
  /** SPDX, as the package says it. */
  licence: string;
  /** Of `site` something is in the built site or makes it; `work` is for collecting, checking and trying alone. */
  role: "site" | "work";
  why: string;
}

const Names = z.record(z.string(), z.string());
const Project = z.object({dependencies: Names, devDependencies: Names, why: Names});
const Lock = z.object({packages: z.record(z.string(), z.object({license: z.string().optional()}))});

/** The packages of package.json with the words of its `why`, by role and name. Throws where one has no words, words are of none, or a licence is unknown. */
export async function dependencies(root: string): Promise<Dependency[]> {
  const project = Project.parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  const {packages} = Lock.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const named = {...project.dependencies, ...project.devDependencies};
  const idle = Object.keys(project.why).filter((name) => !(name in named));
  if (idle.length > 0) throw new Error(`package.json: why: expected names of packages; received ${idle.join(", ")}`);
  return Object.entries(named).map(([name, version]) => {
    const why = project.why[name];
    if (!why) throw new Error(`package.json: why: expected a line that says why ${name} is there; received none`);
    const licence = packages[`node_modules/${name}`]?.license;
    if (!licence) throw new Error(`package-lock.json: expected the licence of ${name}; received none`);
    return {name, version, licence, role: name in project.dependencies ? "site" : "work", why};
  });
}
