import type {CsvCell} from "../format/csv.ts";
import {csv} from "../format/csv.ts";
import {isShareAlike, strictest} from "../model/licence.ts";
import type {Database} from "../query/database.ts";
import type {SourceRow} from "../query/sources.ts";
import {sources} from "../query/sources.ts";
import type {SqlResult} from "../query/sqlResult.ts";

/** Whom an answer is owed to. */
export interface AnswerCredits {
  /** The columns that name sources, by their place; none where the answer names none. */
  columns: readonly number[];
  /** The sources named, or all of the release where none is. */
  sources: readonly SourceRow[];
}

/** An answer as CSV, in files that may be passed on each under its own licence. */
export interface AnswerCsv {
  csv: string;
  /** The rows of share-alike sources, and their licence (SPDX); null where none is told apart. */
  shareAlike: {licence: string; csv: string} | null;
}

/** The sources of an answer: those in its columns that hold ids of sources and nothing else. */
export async function answerCredits(db: Database, result: SqlResult): Promise<AnswerCredits> {
  const all = await sources(db);
  const known = new Set(all.map(({id}) => id));
  const columns = result.columns.flatMap((_, index) => {
    const values = result.rows.flatMap((row) => row[index] ?? []);
    return values.length > 0 && values.every((value) => known.has(String(value))) ? [index] : [];
  });
  const named = new Set(result.rows.flatMap((row) => columns.map((index) => row[index])));
  return {columns, sources: columns.length === 0 ? all : all.filter(({id}) => named.has(id))};
}

/**
 * The rows of an answer, each with the licence and the attribution of its sources, and the release. Where no column names a source, each has the
 * strictest licences of all sources and the address at which they are told.
 */
export function answerCsv(
  {columns, rows}: SqlResult,
  credits: AnswerCredits,
  {release, address}: {release: string; address: string},
): AnswerCsv {
  const byId = new Map(credits.sources.map((source) => [source.id, source]));
  const header = [...columns.map(({name}) => name), "licence", "attribution", "release"];
  const whole = [strictest(credits.sources.map(({licence}) => licence)).licences.join(" AND "), address];
  const credited = rows.map((row) => {
    const own = credits.columns.flatMap((index) => byId.get(String(row[index])) ?? []);
    const licences = strictest(own.map(({licence}) => licence)).licences;
    const said: CsvCell[] =
      credits.columns.length === 0
        ? whole
        : [licences.join(" AND "), own.map(({attribution}) => attribution).join("; ")];
    return {cells: [...row, ...said, release], shared: licences.find(isShareAlike) ?? null};
  });
  const apart = credited.filter(({shared}) => shared !== null);
  const write = (some: typeof credited) =>
    csv(
      header,
      some.map(({cells}) => cells),
    );
  return {
    csv: write(credited.filter(({shared}) => shared === null)),
    shareAlike: apart[0] ? {licence: apart[0].shared!, csv: write(apart)} : null,
  };
}
