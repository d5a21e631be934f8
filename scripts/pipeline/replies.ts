import {join} from "node:path";
import {VFile} from "vfile";
import {matter} from "vfile-matter";
import {definitionProblems} from "../../src/model/problems.ts";
import {LONGEST_REPLY, ReplyHead} from "../../src/model/reply.ts";
import type {Reply} from "../../src/model/reply.ts";
import {listIfThere} from "./list.ts";
import {readText} from "./readText.ts";
import {SourceError} from "./sourceError.ts";

/** What a text may not hold, since it is shown as it is: a reply has one link, its evidence. */
const REFUSED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["no HTML", /<[a-z/!?]/i],
  ["no link but `evidence`", /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)\S*|\]\(/i],
  ["no control character", /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/],
];

/**
 * The replies of cities: CITY.md of the folder, and CITY.INDICATOR.md where a reply is of one indicator. None where there is no such folder, as git
 * keeps no empty one. Throws SourceError with all problems.
 */
export async function readReplies(
  folder: string,
  named: {cities: readonly {id: string}[]; indicators: readonly {id: string}[]},
): Promise<Reply[]> {
  const problems: string[] = [];
  const replies: Reply[] = [];
  for (const place of await listIfThere(folder, ".md", "data/replies")) {
    const name = `data/replies/${place}.md`;
    const reply = readReply(await readText(join(folder, `${place}.md`), name), name, problems);
    if (reply === null) continue;
    replies.push(reply);
    const {city, indicator} = reply;
    const expected = indicator === null ? city : `${city}.${indicator}`;
    if (place !== expected) problems.push(`${name}: expected the name ${expected}.md, as it is a reply of ${expected}`);
    if (!named.cities.some(({id}) => id === city)) {
      problems.push(`${name}: city: expected an id of data/cities.csv; received "${city}"`);
    }
    if (indicator !== null && !named.indicators.some(({id}) => id === indicator)) {
      problems.push(`${name}: indicator: expected the id of a file of data/indicators; received "${indicator}"`);
    }
  }
  if (problems.length > 0) throw new SourceError(problems);
  return replies;
}

function readReply(content: string, name: string, problems: string[]): Reply | null {
  const file = new VFile(content.replaceAll("\r\n", "\n"));
  try {
    matter(file, {strip: true});
  } catch (error) {
    problems.push(`${name}: expected front matter of YAML; received ${(error as Error).message.split("\n")[0]}`);
    return null;
  }
  const head: unknown = file.data.matter;
  const {success, data, error} = ReplyHead.safeParse(head);
  const text = String(file).trim();
  const length = [...text].length;
  if (!success) problems.push(...definitionProblems(name, error, head));
  if (length === 0) problems.push(`${name}: expected a text below the front matter; received none`);
  if (length > LONGEST_REPLY) {
    problems.push(`${name}: expected at most ${LONGEST_REPLY} characters; received ${length}`);
  }
  for (const [what, pattern] of REFUSED) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) problems.push(`${name}: expected ${what}; received ${JSON.stringify(found)}`);
  }
  return success ? {...data, indicator: data.indicator ?? null, text} : null;
}
