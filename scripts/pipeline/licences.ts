import {dirname} from "node:path";
import {licenceProblem} from "../../src/model/licence.ts";
import type {Source} from "../../src/model/source.ts";

/** What is wrong with the licences of sources: missing, not open, or not known. `name` is what messages call the file of figures. */
export function licenceProblems(folders: readonly {name: string; source: Pick<Source, "licence_spdx">}[]): string[] {
  return folders.flatMap(({name, source}) => {
    const problem = licenceProblem(source.licence_spdx);
    return problem === null ? [] : [`${dirname(name)}: licence_spdx: ${problem}`];
  });
}
