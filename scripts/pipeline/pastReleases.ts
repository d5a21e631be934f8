import {join} from "node:path";
import {PastRelease} from "../../src/model/pastRelease.ts";
import {CHANGE_KINDS} from "../../src/model/releaseChange.ts";
import {releaseOrder} from "../../src/model/releaseOrder.ts";
import {ANSWERS, readAnswers} from "./answers.ts";
import type {Answer} from "./answers.ts";
import {fingerprint} from "./fingerprint.ts";
import {readShape} from "./json.ts";
import type {LedgerLine} from "./ledger.ts";
import {listIfThere} from "./list.ts";
import {receivedInstead} from "./receivedInstead.ts";
import {readTable} from "./tables.ts";

/** Why something changed, in the words of those who keep the data; an empty field stands for any. */
export interface ChangeNote {
  release: string;
  kind: string;
  indicator: string;
  city: string;
  source: string;
  note: string;
}

/** What data/releases keeps. */
export interface PastReleases {
  /** The oldest first. */
  releases: PastRelease[];
  notes: ChangeNote[];
  /** To questions that stopped a release, in the order of the file. */
  answers: LedgerLine<Answer>[];
  /** Where they lie. */
  folder: string;
}

const NOTES = "notes.csv";

/**
 * Reads data/releases; nothing where there is no such folder. The values of the newest must have the checksums that it states; those
 * of older ones need not be there. What is wrong is added to the problems.
 */
export async function readPastReleases(data: string, problems: string[]): Promise<PastReleases> {
  const folder = join(data, "releases");
  const files = await listIfThere(folder, "", "data/releases");
  const releases: PastRelease[] = [];
  for (const file of files.filter((name) => name.endsWith(".json")).sort()) {
    const name = `data/releases/${file}`;
    const release = await readShape(PastRelease, {path: join(folder, file), name}, problems);
    if (release === undefined) continue;
    if (file === `${release.release}.json`) releases.push(release);
    else
      problems.push(
        `${name}: release: expected "${file.slice(0, -5)}", as the file says; received "${release.release}"`,
      );
  }
  releases.sort((a, b) => releaseOrder(a.release, b.release));
  for (const [path, expected] of Object.entries(releases.at(-1)?.values ?? {})) {
    const received = await fingerprint(join(folder, path)).then(({sha256}) => sha256, receivedInstead);
    if (received === expected) continue;
    problems.push(
      `data/releases/${path}: expected the sha256 of ${releases.at(-1)!.release}.json, ${expected}; received ${received}`,
    );
  }
  const notes = files.includes(NOTES) ? await readNotes(join(folder, NOTES), problems) : [];
  const answers = files.includes(ANSWERS) ? await readAnswers(folder) : [];
  return {releases, notes, answers, folder};
}

async function readNotes(path: string, problems: string[]): Promise<ChangeNote[]> {
  const name = `data/releases/${NOTES}`;
  const cell = (row: Readonly<Record<string, string>>, column: string) => row[column] ?? "";
  const notes = await readTable(path, name, (row) => ({
    release: cell(row, "release"),
    kind: cell(row, "kind"),
    indicator: cell(row, "indicator"),
    city: cell(row, "city"),
    source: cell(row, "source"),
    note: cell(row, "note"),
  }));
  notes.forEach(({release, kind, note}, index) => {
    const where = `${name}:${index + 2}`;
    if (!/^\d{4}\.\d{1,2}\.\d+$/.test(release))
      problems.push(`${where}: release: expected CalVer as 2026.11.0; received "${release}"`);
    if (kind !== "" && !(CHANGE_KINDS as readonly string[]).includes(kind))
      problems.push(`${where}: kind: expected one of ${CHANGE_KINDS.join("|")}, or nothing; received "${kind}"`);
    if (note === "") problems.push(`${where}: note: expected a sentence; received ""`);
  });
  return notes;
}
