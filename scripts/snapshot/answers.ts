import {createReadStream} from "node:fs";
import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import {SourceError} from "../pipeline/sourceError.ts";
import type {Protocol} from "../protocols/protocol.ts";
import {download} from "./download.ts";
import type {Limits} from "./limits.ts";
import type {Validators} from "./part.ts";
import type {Question} from "./question.ts";

/** Asks hosts politely; see oneAtATime. */
export type Turns = <T>(url: URL, task: () => Promise<T>) => Promise<T>;

/** The files of an answer, page by page, and by what its publisher knows it again; no files where it is still the one that we have. */
export interface Answer {
  files: string[];
  validators: Validators;
}

export interface Asking {
  protocol: Protocol;
  /** Where the files go. */
  folder: string;
  /** What the files are called, before the number of their page. */
  label: string;
  /** An answer in pages is always fetched: the first page may stay while others change. */
  known?: Validators;
  turns: Turns;
  limits: Limits;
}

/** Fetches the answer to a question, with all its pages. Throws SourceError, as download does. */
export async function ask(
  question: Question,
  {protocol, folder, label, known, turns, limits}: Asking,
): Promise<Answer> {
  await mkdir(folder, {recursive: true});
  const files: string[] = [];
  let {url, name} = question;
  for (;;) {
    const file = join(folder, `${label}-${files.length + 1}`);
    const wanted = {url, name, file, types: protocol.types, known: protocol.next ? undefined : known};
    const got = await turns(url, () => download(wanted, limits));
    if (got.kind === "unchanged") return {files: [], validators: known ?? {}};
    files.push(file);
    const next = await protocol.next?.(createReadStream(file), url).catch((cause: unknown) => {
      throw unread(name, cause);
    });
    if (next === undefined) return {files, validators: protocol.next ? {} : got.validators};
    if (files.length >= limits.pages) {
      throw new SourceError(`${question.name}: expected at most ${limits.pages} pages; received more`);
    }
    url = next;
    name = `${question.name} (page ${files.length + 1})`;
  }
}

/** What a reader of a format says of an answer, with its address. */
export function unread(name: string, cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause;
  return new SourceError(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
}
