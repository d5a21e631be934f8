import type {Replay} from "../methods/replay.ts";
import {replay} from "../methods/replay.ts";
import type {City} from "../model/city.ts";
import {inCurrency} from "../model/currency.ts";
import type {InputRole} from "../model/figure.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Observation} from "../model/observation.ts";
import type {AppliedOverride} from "../model/override.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import {changesOf} from "../query/changesOf.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {FigureKey} from "../query/figureOf.ts";
import {figureOf} from "../query/figureOf.ts";
import {everyIndicator} from "../query/everyIndicator.ts";
import {inputs} from "../query/inputs.ts";
import {observationSql} from "../query/observationSql.ts";
import {overrides} from "../query/overrides.ts";
import type {PublishedLine} from "../query/publishedLines.ts";
import {publishedLines} from "../query/publishedLines.ts";
import {publishedSql} from "../query/publishedSql.ts";
import type {SourceRow} from "../query/sources.ts";
import {sources} from "../query/sources.ts";
import type {Variable} from "../query/variables.ts";
import {variables} from "../query/variables.ts";

/** A further line that a figure was worked out of. */
export interface Part {
  role: InputRole;
  line: PublishedLine;
}

/** All that is known of how one figure came about. */
export interface Provenance {
  figure: Observation;
  city: City;
  /** With its unit in the money of the city's country. */
  indicator: Indicator;
  /** Of the figure, and of all others. */
  source: SourceRow;
  sources: readonly SourceRow[];
  /** Null where the line is withheld. */
  line: PublishedLine | null;
  /** What the source's variables mean, by name. */
  variables: ReadonlyMap<string, Variable>;
  parts: readonly Part[];
  /** How the lines give the value; null where there is none, and where it was corrected by hand. */
  replay: Replay | null;
  /** The question that gives the value. */
  sql: string;
  /** What else is told of the same year. */
  others: readonly Observation[];
  overrides: readonly AppliedOverride[];
  /** What releases did to it: the newest last. */
  changes: readonly ReleaseChange[];
}

/** The way of one figure; null where the release has no such figure. */
export async function provenanceFacts(db: Database, key: FigureKey): Promise<Provenance | null> {
  const {figure, others} = await figureOf(db, key);
  if (figure === null) return null;
  const [[city], all, origins, further, described, corrected, changed] = await Promise.all([
    citiesById(db, [figure.city]),
    everyIndicator(db),
    sources(db),
    inputs(db, figure),
    variables(db, figure.source),
    overrides(db),
    changesOf(db, {city: [figure.city], indicator: [figure.indicator]}),
  ]);
  const indicator = all.find(({id}) => id === figure.indicator)!;
  const lines = await publishedLines(db, {
    source: figure.source,
    lines: [figure.line, ...further.map(({part}) => part)],
  });
  const lineOf = new Map(lines.map((line) => [line.line, line]));
  const line = lineOf.get(figure.line) ?? null;
  const parts = further.flatMap(({role, part}) => {
    const found = lineOf.get(part);
    return found ? [{role, line: found}] : [];
  });
  return {
    ...{figure, city: city!, line, parts, others},
    indicator: inCurrency(indicator, city!.country),
    source: origins.find(({id}) => id === figure.source)!,
    sources: origins,
    variables: new Map(described.map((variable) => [variable.variable, variable])),
    overrides: corrected.filter((row) => isOf(row, figure) && row.source === figure.source),
    changes: changed.filter(({period}) => period === figure.period || period === null),
    ...worked(figure, line, parts, indicator),
  };
}

function worked(
  figure: Observation,
  line: PublishedLine | null,
  parts: readonly Part[],
  {derive}: Indicator,
): Pick<Provenance, "replay" | "sql"> {
  const plain = {replay: null, sql: observationSql(figure)};
  if (line === null || figure.value === null) return plain;
  const {value, formula, source} = figure;
  const cells = (role: InputRole) => parts.filter((part) => part.role === role).map((part) => part.line.value ?? "");
  const years = derive?.id === "growth" ? derive.years : null;
  const found = replay({
    ...{value, formula, years, own: line.value ?? ""},
    ...{added: cells("added"), whole: cells("whole"), less: cells("less"), before: cells("before")[0] ?? null},
  });
  if (found === null) return plain;
  const places = parts.map((part) => ({role: part.role, line: part.line.line}));
  const commas = [line, ...parts.map((part) => part.line)].some((one) => one.value?.includes(","));
  const {factor} = found;
  return {
    replay: found,
    sql: publishedSql({source, line: line.line, parts: places, formula, factor, years, commas}),
  };
}

function isOf(row: Pick<Observation, "city" | "indicator" | "period">, figure: Observation): boolean {
  return row.city === figure.city && row.indicator === figure.indicator && row.period === figure.period;
}
