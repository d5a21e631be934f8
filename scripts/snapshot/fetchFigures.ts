import {createReadStream} from "node:fs";
import {rm} from "node:fs/promises";
import type {Snapshot} from "../../src/model/snapshot.ts";
import type {Protocol, Row} from "../protocols/protocol.ts";
import {ask, unread} from "./answers.ts";
import type {Answer, Turns} from "./answers.ts";
import {entriesOf} from "./entriesOf.ts";
import type {Entry} from "./entriesOf.ts";
import {figuresOf} from "./figuresOf.ts";
import type {NewFigure} from "./figuresOf.ts";
import type {Limits} from "./limits.ts";
import {fingerprintOf} from "./lock.ts";
import type {Lock} from "./lock.ts";
import {protocolOf} from "./protocols.ts";
import {questions} from "./question.ts";
import type {Question} from "./question.ts";

export interface FetchOptions {
  /** What messages call the source. */
  where: string;
  /** For answers while they are read; what has come of them stays there when a publisher fails. */
  folder: string;
  lock?: Lock;
  environment: NodeJS.ProcessEnv;
  turns: Turns;
  limits: Limits;
}

/** The figures of all answers, or what they say of our lines, as they came; `lock` is of these answers. */
export interface Fetched {
  figures: NewFigure[];
  entries: Entry[];
  lock: Lock;
}

type Part = Snapshot[number];

interface Asked {
  part: Part;
  protocol: Protocol;
  question: Question;
  label: string;
}

/** Asks a publisher all questions of a source. Undefined when each answer is the one that the lock knows. Throws SourceError when one cannot be had or read. */
export async function fetchFigures(snapshot: Snapshot, options: FetchOptions): Promise<Fetched | undefined> {
  const {where, folder, lock, environment} = options;
  const all: Asked[] = [];
  for (const part of snapshot) {
    const protocol = await protocolOf(part.protocol, where);
    for (const question of part.requests.flatMap((request) => questions(request, environment))) {
      all.push({part, protocol, question, label: `answer-${all.length + 1}`});
    }
  }
  const first = await askAll(all, options, lock);
  if (lock !== undefined && first.every(({files}) => files.length === 0)) {
    await rm(folder, {recursive: true, force: true});
    return undefined;
  }
  const anew = await askAll(
    all.filter((_, index) => first[index]?.files.length === 0),
    options,
  );
  const answers = first.map((answer) => (answer.files.length > 0 ? answer : (anew.shift() as Answer)));
  try {
    return await read(snapshot, all, answers);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** The answers, in order; what several parts ask is asked once. Throws what the first failure threw, when no other question is under way. */
async function askAll(all: readonly Asked[], options: FetchOptions, lock?: Lock): Promise<Answer[]> {
  const byName = new Map<string, Promise<Answer>>();
  for (const {protocol, question, label} of all) {
    const known = lock?.answers[question.name];
    if (!byName.has(question.name)) byName.set(question.name, ask(question, {...options, protocol, label, known}));
  }
  await Promise.allSettled(byName.values());
  return Promise.all(all.map(({question}) => byName.get(question.name) as Promise<Answer>));
}

async function read(snapshot: Snapshot, all: readonly Asked[], answers: readonly Answer[]): Promise<Fetched> {
  const lock: Lock = {asked: fingerprintOf(snapshot), answers: {}};
  const figures: NewFigure[] = [];
  const entries: Entry[] = [];
  for (const [index, {part, protocol, question}] of all.entries()) {
    const {files, validators} = answers[index] as Answer;
    const take = "figures" in part ? taker(figuresOf(part.figures), figures) : taker(entriesOf(part.lines), entries);
    let columns: string[] = [];
    try {
      for (const file of files) {
        for await (const row of protocol.rows(createReadStream(file), part.read ?? {})) {
          if (columns.length === 0) columns = Object.keys(row);
          take({...question.each, ...row});
        }
      }
    } catch (cause) {
      throw unread(question.name, cause);
    }
    lock.answers[question.name] = {...validators, columns};
  }
  return {figures, entries, lock};
}

/** Adds to a list what is made of each row. */
function taker<T>(make: (row: Row) => T[], all: T[]): (row: Row) => void {
  return (row) => {
    for (const one of make(row)) all.push(one);
  };
}
