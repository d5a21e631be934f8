import type {ScatterDot} from "../charts/scatterChart.ts";
import type {Permission} from "../methods/permission.ts";
import type {Comparison} from "../model/comparison.ts";
import type {Indicator} from "../model/indicator.ts";
import {cities} from "../query/cities.ts";
import type {Database} from "../query/database.ts";
import type {Distribution} from "../query/distributions.ts";
import {wholeDistributions} from "../query/wholeDistributions.ts";
import {indicators} from "../query/indicators.ts";
import type {Reference} from "../query/reference.ts";
import {references} from "../query/references.ts";
import {peersOf} from "./peersOf.ts";
import {scatterPair} from "./scatterPair.ts";
import {standings} from "./standings.ts";
import {universe} from "./universe.ts";

/** One of the two indicators. */
export interface ScatterSide {
  indicator: Indicator;
  distribution: Distribution;
  /** What is drawn of its scale: all cities within the outer fences, and all that are named. */
  domain: readonly [number, number];
  /** Null where none of the chosen cities has a figure. */
  permission: Permission | null;
}

/** A figure of a city for the reference year; one of another level than that of the others is not drawn. */
export interface ScatterFigure {
  row: Reference;
  drawn: boolean;
}

/** A city that is named. */
export interface ScatterMember {
  city: string;
  name: string;
  x: ScatterFigure | null;
  y: ScatterFigure | null;
}

/** What the scatter draws. */
export interface ScatterField {
  x: ScatterSide;
  y: ScatterSide;
  /** All cities that have both; faint are those against whom the comparison is not held. */
  rows: readonly ScatterDot[];
  /** How many of them lie beyond the domains. */
  beyond: number;
  /** In the order of choice. */
  chosen: readonly ScatterMember[];
  /** Those of few against whom the comparison is held, or else the peers of the first city, that have both. */
  named: readonly ScatterMember[];
  /** The name of the city whose peers are named; null where they are those against whom. */
  around: string | null;
}

/** At most so many cities beside the chosen ones are named. */
const MOST_NAMES = 12;

/** Two indicators of a comparison in their reference years; null where there are no two of which enough cities have figures. */
export async function scatterField(db: Database, comparison: Comparison): Promise<ScatterField | null> {
  const [registry, all, spread, byIndicator, members] = await Promise.all([
    cities(db),
    indicators(db),
    wholeDistributions(db),
    references(db),
    universe(db, comparison),
  ]);
  const pair = scatterPair(all, byIndicator, comparison);
  if (pair === null) return null;
  const ids = pair.map(({id}) => id);
  const told = await standings(db, {...comparison, indicators: ids, year: "reference"});
  const nameOf = new Map(registry.map(({id, name}) => [id, name]));
  const [levelX, levelY] = pair.map(({id}) => spread.find(({indicator}) => indicator === id)!.level);
  const figure = (side: 0 | 1, city: string): ScatterFigure | null => {
    const row = byIndicator.get(ids[side]!)?.get(city);
    return row ? {row, drawn: row.level === (side === 0 ? levelX : levelY)} : null;
  };
  const member = (city: string): ScatterMember => ({
    city,
    name: nameOf.get(city) ?? city,
    x: figure(0, city),
    y: figure(1, city),
  });
  const chosen = comparison.cities.map(member);
  const crowd = [...byIndicator.get(ids[0]!)!.keys()].map(member).filter(hasBoth);
  const few = members !== null && members.size - comparison.cities.length <= MOST_NAMES;
  const around = few ? null : (comparison.cities.find((city) => nameOf.has(city)) ?? null);
  const beside = few ? [...members] : around === null ? [] : (await peersOf(db, around)).peers.map(({id}) => id);
  const named = beside
    .filter((city) => !comparison.cities.includes(city))
    .map(member)
    .filter(hasBoth);
  const rows = crowd.map(({city, x, y}) => ({x: x.row.value, y: y.row.value, faint: !(members?.has(city) ?? true)}));
  const shown = [...chosen.filter(hasBoth), ...named];
  const side = (indicator: Indicator, key: "x" | "y"): ScatterSide => {
    const distribution = spread.find((row) => row.indicator === indicator.id)!;
    return {
      indicator,
      distribution,
      domain: domainOf(distribution, indicator, {
        all: rows.map((row) => row[key]),
        named: shown.map((one) => one[key].row.value),
      }),
      permission: told.find((standing) => standing.indicator.id === indicator.id)?.permission ?? null,
    };
  };
  const [x, y] = [side(pair[0], "x"), side(pair[1], "y")];
  const isInside = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
  const inside = rows.filter((row) => isInside(row.x, x.domain) && isInside(row.y, y.domain));
  return {
    x,
    y,
    rows,
    beyond: rows.length - inside.length,
    chosen,
    named,
    around: named.length > 0 && around !== null ? nameOf.get(around)! : null,
  };
}

type Whole = ScatterMember & {x: ScatterFigure; y: ScatterFigure};

function hasBoth(member: ScatterMember): member is Whole {
  return member.x !== null && member.y !== null && member.x.drawn && member.y.drawn;
}

/** From the least to the greatest of what lies within the outer fences, of what is named, and of the cited values among them. */
function domainOf(
  {start, stop}: Distribution,
  {references: cited}: Indicator,
  {all, named}: {all: readonly number[]; named: readonly number[]},
): readonly [number, number] {
  const inside = [...all, ...cited.map(({value}) => value)].filter((value) => value >= start && value <= stop);
  const values = [...inside, ...named];
  return values.length === 0 ? [start, stop] : [Math.min(...values), Math.max(...values)];
}
