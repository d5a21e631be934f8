import {licenceIds, licenceUrl, strictest} from "../../src/model/licence.ts";
import type {Engine} from "./engine.ts";
import type {Extra, Written} from "./extra.ts";
import {makeTrees} from "./trees.ts";

/** What the credits say of a source. */
interface Credited {
  id: string;
  title: string;
  publisher: string;
  landing: string;
  /** SPDX. */
  licence: string;
  attribution: string;
  derivednotice: string | null;
}

/** CREDITS.txt: whom the figures of a release are owed to, source by source, and what passing them on asks for. */
export async function* creditFiles({engine, label}: Pick<Written, "engine" | "label">): AsyncGenerator<Extra> {
  const parts: string[] = [];
  for (const {folder, holds} of await makeTrees(engine)) {
    const sources = await creditedSources(engine, holds.source);
    const {terms, licences} = strictest(sources.map(({licence}) => licence));
    const files = folder === "" ? "outside share-alike/" : `in ${folder}`;
    parts.push(`Files ${files}\nStrictest terms among them: ${terms} (${licences.join(", ")})`, ...sources.map(credit));
  }
  const content = `City Parallels, release ${label.release}: whom its figures are owed to

Each row names its source in the column source. Who passes figures on must pass the credit on, in the words below.
A row whose column formula is not empty was worked out by City Parallels from figures of its source: cite City
Parallels for it, and not the publisher.

${parts.join("\n\n")}
`;
  yield {path: "CREDITS.txt", rows: 0, content};
}

function creditedSources({rows}: Engine, where: string): Promise<Credited[]> {
  const columns = "id, title, publisher, landing, licence, attribution, derivednotice";
  return rows<Credited>(`SELECT ${columns} FROM source WHERE ${where.replace("source", "id")} ORDER BY id`);
}

function credit({id, title, publisher, landing, licence, attribution, derivednotice}: Credited): string {
  const urls = licenceIds(licence).flatMap((one) => licenceUrl(one) ?? []);
  const lines = [
    `${title} (${id})`,
    `Publisher: ${publisher}`,
    `Data set: ${landing}`,
    `Licence: ${[licence, ...urls].join(" ")}`,
    `Credit: ${attribution}`,
    ...(derivednotice === null ? [] : [`Of what is worked out of it, say: ${derivednotice}`]),
  ];
  return lines.join("\n  ");
}
