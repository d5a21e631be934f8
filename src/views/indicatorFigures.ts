import {stratumName} from "../format/stratum.ts";
import {selectReference} from "../methods/referencePeriod.ts";
import {inCurrency} from "../model/currency.ts";
import type {City} from "../model/city.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import {strataOf, stratumOf} from "../model/stratum.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {distributions} from "../query/distributions.ts";
import {indicators} from "../query/indicators.ts";
import {memo} from "../query/memo.ts";
import {perDatabase} from "../query/perDatabase.ts";
import {standing as standingRows} from "../query/standing.ts";
import type {IndicatorSelection} from "./indicatorSelection.ts";
import type {Screen} from "./screen.ts";

/** The figure of a city that stands for the reference year. */
export type StandingRow = Observation & {value: number};

/** A city among those that stand side by side. */
export interface CityFigure {
  city: City;
  row: StandingRow;
}

/** The figures that may be held against one another: those of an indicator, or of one stratum of it, in its reference year (METHODS.md M2). */
export interface IndicatorFigures {
  indicator: Indicator;
  distribution: Distribution;
  /** Of every city that has one, of any level, by id. */
  byCity: ReadonlyMap<string, StandingRow>;
  /** Those of the level that is drawn, by the city's id. */
  drawn: readonly CityFigure[];
}

const made = perDatabase(() => Promise.resolve(memo<IndicatorFigures[]>()));

/** The figures of an indicator's stratum; null where no city has one that may stand beside others. Worked out once for a database. */
export async function indicatorFigures(
  db: Database,
  {indicator, stratum}: Pick<IndicatorSelection, "indicator" | "stratum">,
): Promise<IndicatorFigures | null> {
  const strata = await indicatorStrata(db, indicator);
  return strata.find(({distribution}) => distribution.stratum === stratum) ?? strata[0] ?? null;
}

/** Those of all strata of an indicator, that of the most cities first; one alone where it has fewer than two. */
export async function indicatorStrata(db: Database, indicator: string): Promise<readonly IndicatorFigures[]> {
  return (await made(db)).get(indicator, () => make(db, indicator));
}

async function make(db: Database, id: string): Promise<IndicatorFigures[]> {
  const [definitions, all, registry] = await Promise.all([
    indicators(db),
    distributions(db),
    cities(db),
    db.load({standing: [id]}),
  ]);
  const indicator = definitions.find((definition) => definition.id === id);
  const own = all.filter((row) => row.indicator === id);
  const spread = own.length > 1 ? own.filter(({stratum}) => stratum !== "") : own;
  if (!indicator || spread.length === 0) return [];
  const cityOf = new Map(registry.map((city) => [city.id, city]));
  const yearOf = new Map(spread.map(({stratum, year}) => [stratum, year]));
  const observations = await standingRows(db, id);
  const byStratum = Map.groupBy(
    [...Map.groupBy(observations, ({city}) => city).values()].flatMap((rows) => standing(rows) ?? []),
    ({stratum}) => stratum,
  );
  return spread
    .map((distribution): IndicatorFigures => {
      const rows = (byStratum.get(distribution.stratum) ?? []).map(({row}) => row);
      const drawn = rows.filter(({level}) => level === distribution.level);
      return {
        indicator: indicator.crossCountry ? indicator : inCurrency(indicator, distribution.stratum),
        distribution,
        byCity: new Map(rows.map((row) => [row.city, row])),
        drawn: drawn.map((row) => ({city: cityOf.get(row.city)!, row})),
      };
    })
    .sort((a, b) => b.distribution.count - a.distribution.count);

  /** The row of one city that stands for the reference year of its stratum; where its rows are of several, the nearest to the year. */
  function standing(rows: readonly Observation[]): {stratum: string; row: StandingRow} | null {
    const city = cityOf.get(rows[0]!.city)!;
    const strata = Map.groupBy(rows, (row) =>
      spread.length > 1 ? stratumOf(indicator!, city, row) : spread[0]!.stratum,
    );
    const found = [...strata].flatMap(([stratum, rows]) => {
      const year = yearOf.get(stratum);
      const row = year === undefined ? null : selectReference(rows, year, indicator!);
      return row ? [{stratum, row, gap: Math.abs(row.year - year!)}] : [];
    });
    return found.sort((a, b) => a.gap - b.gap || a.row.year - b.row.year)[0] ?? null;
  }
}

/** What the cities of these figures share, in words; null for an indicator of one stratum. */
export function nameOfStratum(
  {indicator, distribution: {stratum}}: Pick<IndicatorFigures, "indicator" | "distribution">,
  screen: Pick<Screen, "t" | "locale">,
): string | null {
  return stratum === "" ? null : stratumName(strataOf(indicator)!, stratum, screen);
}

/** The period that all figures share (SDMX TIME_PERIOD); null where they do not. */
export function commonPeriod(figures: readonly CityFigure[]): string | null {
  const periods = new Set(figures.map(({row}) => row.period));
  return periods.size === 1 ? figures[0]!.row.period : null;
}
