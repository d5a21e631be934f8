import {join} from "node:path";
import {Amendment} from "../../src/model/amendment.ts";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import {Override} from "../../src/model/override.ts";
import type {Reply} from "../../src/model/reply.ts";
import {readLedger} from "./ledger.ts";
import type {LedgerLine} from "./ledger.ts";
import {readReplies} from "./replies.ts";
import {SourceError} from "./sourceError.ts";

/** What people said of the figures, and what came of it. */
export interface Ledgers {
  /** In the order of the file. */
  amendments: Amendment[];
  /** In the order of the file. */
  overrides: Override[];
  /** By city, that of the whole city first, then by indicator. */
  replies: Reply[];
}

/** What the ledgers may name. */
export interface Named {
  cities: readonly {id: string}[];
  indicators: readonly IndicatorFile[];
  sources: readonly {id: string}[];
}

/** Reads data/amendments.csv, data/overrides.csv and data/replies/, and holds what they name against the definitions. Throws SourceError with all problems. */
export async function readLedgers(data: string, named: Named): Promise<Ledgers> {
  const [amendments, overrides, replies] = await Promise.allSettled([
    readLedger(join(data, "amendments.csv"), "data/amendments.csv", Amendment),
    readLedger(join(data, "overrides.csv"), "data/overrides.csv", Override),
    readReplies(join(data, "replies"), named),
  ]);
  const [asked, corrected, replied] = [settled(amendments), settled(overrides), settled(replies)];
  const failed = [asked, corrected, replied].flatMap(({problems}) => problems);
  const problems = [...failed, ...amendmentProblems(asked.found, corrected.found, named)];
  problems.push(...overrideProblems(corrected.found, named));
  if (problems.length > 0) throw new SourceError(problems);
  return {
    amendments: asked.found.map(({entry}) => entry),
    overrides: corrected.found.map(({entry}) => entry),
    replies: replied.found,
  };
}

function settled<T>(result: PromiseSettledResult<T[]>): {found: T[]; problems: string[]} {
  if (result.status === "fulfilled") return {found: result.value, problems: []};
  if (result.reason instanceof SourceError) return {found: [], problems: [...result.reason.problems]};
  throw result.reason;
}

function amendmentProblems(
  amendments: readonly LedgerLine<Amendment>[],
  overrides: readonly LedgerLine<Override>[],
  named: Named,
): string[] {
  return amendments.flatMap(({where, entry}) => [
    ...strangers(where, entry, named),
    ...(entry.override === null || overrides.some(({entry: {id}}) => id === entry.override)
      ? []
      : [`${where}: override: expected an id of data/overrides.csv; received "${entry.override}"`]),
  ]);
}

function overrideProblems(overrides: readonly LedgerLine<Override>[], named: Named): string[] {
  return overrides.flatMap(({where, entry}, index) => {
    const indicator = named.indicators.find(({id}) => id === entry.indicator);
    const target = targetOf(entry);
    const twice = overrides.findIndex((other) => targetOf(other.entry) === target) < index;
    return [
      ...strangers(where, entry, named),
      ...(indicator === undefined || indicator.sources.includes(entry.source)
        ? []
        : [`${where}: source: expected one of ${indicator.sources.join("|")}; received "${entry.source}"`]),
      ...(indicator?.derive
        ? [`${where}: indicator: expected one of published figures; ${entry.indicator} is derived`]
        : []),
      ...(twice ? [`${where}: expected one override of a figure's ${entry.field}; received two`] : []),
    ];
  });
}

function targetOf({source, line, city, indicator, period, field}: Override): string {
  return [source, line, city, indicator, period, field].join();
}

function strangers(where: string, {city, indicator}: Pick<Amendment, "city" | "indicator">, named: Named): string[] {
  return [
    ...(named.cities.some(({id}) => id === city)
      ? []
      : [`${where}: city: expected an id of data/cities.csv; received "${city}"`]),
    ...(named.indicators.some(({id}) => id === indicator)
      ? []
      : [`${where}: indicator: expected the id of a file of data/indicators; received "${indicator}"`]),
  ];
}
