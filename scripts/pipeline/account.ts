import type {Engine} from "./engine.ts";
import type {Reading} from "./read.ts";

/** What became of the lines of a source, and what they brought. */
export interface Account {
  source: string;
  /** Lines of the file below the header: observations + alternatives + traits + quarantined + blank + counted. */
  rows: number;
  observations: number;
  alternatives: number;
  /** Lines that state what a city is like, in words. */
  traits: number;
  quarantined: number;
  blank: number;
  counted: number;
  /** Of the observations and alternatives, those that were corrected by hand. */
  overridden: number;
  /** Observations computed from those of the source; not lines of its file. */
  derived: number;
  cities: number;
  indicators: number;
  /** First and last year of the observations, null where there are none. */
  first: number | null;
  last: number | null;
  /** What is kept and asks for a look; a row may do so for two reasons. */
  warnings: number;
  seconds: number;
}

/** Makes `tally` of `told`: what each source brought. */
export async function countRows({run}: Engine): Promise<void> {
  await run(`
    CREATE TABLE tally AS
    SELECT source::VARCHAR AS source, count(*) FILTER (WHERE turn = 1 AND pick = 1 AND NOT made)::INTEGER AS observations,
      count(*) FILTER (WHERE NOT (turn = 1 AND pick = 1) AND NOT made)::INTEGER AS alternatives,
      count(*) FILTER (WHERE turn = 1 AND pick = 1 AND made)::INTEGER AS derived,
      count(DISTINCT city) FILTER (WHERE turn = 1 AND pick = 1)::INTEGER AS cities,
      count(DISTINCT indicator) FILTER (WHERE turn = 1 AND pick = 1)::INTEGER AS indicators,
      (min(year) FILTER (WHERE turn = 1 AND pick = 1))::INTEGER AS first, (max(year) FILTER (WHERE turn = 1 AND pick = 1))::INTEGER AS last
    FROM told GROUP BY source`);
}

/** Counts what the engine holds (asks `tally`), and throws when a line has vanished or appeared. By source id. */
export async function makeAccounts({rows}: Engine, readings: readonly Reading[]): Promise<Account[]> {
  const told =
    await rows<
      Omit<Account, "rows" | "traits" | "quarantined" | "blank" | "counted" | "overridden" | "warnings" | "seconds">
    >("FROM tally");
  const refused = await rows<{source: string; quarantined: number}>(
    "SELECT source, count(*)::INTEGER AS quarantined FROM quarantine WHERE text <> '' GROUP BY source",
  );
  const stated = await rows<{source: string; traits: number}>(
    "SELECT source, count(*)::INTEGER AS traits FROM trait GROUP BY source",
  );
  const warned = await rows<{source: string; warnings: number}>(
    "SELECT source, count(*)::INTEGER AS warnings FROM warning GROUP BY source",
  );
  return readings.map(({source, rows, blank, counted, overrides, seconds}) => {
    const account: Account = {
      ...{
        source,
        rows,
        observations: 0,
        alternatives: 0,
        derived: 0,
        cities: 0,
        indicators: 0,
        first: null,
        last: null,
      },
      ...told.find((counts) => counts.source === source),
      ...{blank, counted, seconds},
      overridden: new Set(overrides.map(({line}) => line)).size,
      traits: stated.find((counts) => counts.source === source)?.traits ?? 0,
      quarantined: refused.find((counts) => counts.source === source)?.quarantined ?? 0,
      warnings: warned.find((counts) => counts.source === source)?.warnings ?? 0,
    };
    const {observations, alternatives, traits, quarantined} = account;
    const sum = observations + alternatives + traits + quarantined + blank + counted;
    if (sum === rows) return account;
    throw new Error(
      `data/sources/${source}: expected ${rows} rows to be accounted for; received ${sum} ` +
        `(${observations} observations, ${alternatives} alternatives, ${traits} traits, ${quarantined} quarantined, ${blank} blank, ${counted} counted)`,
    );
  });
}
