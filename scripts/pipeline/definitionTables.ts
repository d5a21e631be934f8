import {readTables} from "./tables.ts";
import type {Definitions} from "./definitions.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import type {Engine} from "./engine.ts";
import {confidencePlace} from "./registry.ts";
import type {Match} from "./registry.ts";
import {SourceError} from "./sourceError.ts";

type Cell = string | number | boolean | null;

/**
 * Makes the tables city, indicator, crosswalk and commitment, and for the steps in SQL the tables `trust` and `derivation`
 * and the types of ids.
 */
export async function fillDefinitions(engine: Engine, definitions: Definitions): Promise<void> {
  const {cities, crosswalk, indicators, sources} = definitions;
  await engine.run(`CREATE TYPE cityid AS ENUM (${ids(cities)})`);
  await engine.run(`CREATE TYPE indicatorid AS ENUM (${ids(indicators)})`);
  await engine.run(`CREATE TYPE sourceid AS ENUM (${ids(sources)})`);
  await fill(
    engine,
    "city",
    CITY,
    cities.map((city) => Object.values<Cell>({...city})),
  );
  await fill(
    engine,
    "crosswalk",
    CROSSWALK,
    crosswalk.map((match) => Object.values<Cell>({...match})),
  );
  await fill(
    engine,
    "indicator",
    INDICATOR,
    indicators.map(({unit, range, standards, references, sources, derive, caveats, ...i}) => [
      ...[i.id, i.theme, i.role, i.title, i.question, i.definition, i.formula, unit.label, unit.ucum, i.decimals],
      ...[i.direction, i.rankable, i.trendable, i.crossCountry, i.frequency, i.tolerance, i.scale, i.misreading],
      ...[range, standards, references, sources].map((value) => JSON.stringify(value)),
      derive === undefined ? null : JSON.stringify(derive),
      JSON.stringify(caveats),
    ]),
  );
  await fill(
    engine,
    "trust",
    "indicator VARCHAR, source VARCHAR, trust INTEGER",
    indicators.flatMap(({id, sources}) => sources.map((source, trust) => [id, source, trust])),
  );
  await fill(
    engine,
    "derivation",
    "indicator VARCHAR, kind VARCHAR, numerator VARCHAR, denominator VARCHAR, multiplier DOUBLE, years INTEGER",
    indicators.flatMap(({id, derive}) => {
      if (derive === undefined) return [];
      if (derive.id === "growth") return [[id, derive.id, derive.of, null, null, derive.years]];
      return [[id, derive.id, derive.numerator, derive.denominator, derive.multiplier, null]];
    }),
  );
  const commitments: Cell[][] = [];
  for (const source of sources) commitments.push(...(await readCommitments(source, crosswalk)));
  await fill(engine, "commitment", COMMITMENT, commitments);
}

function ids(items: readonly {id: string}[]): string {
  return items.map(({id}) => `'${id.replaceAll("'", "''")}'`).join(", ");
}

const CITY = `
  id VARCHAR, name VARCHAR, local VARCHAR, country VARCHAR, subdivision VARCHAR, lat DOUBLE, lon DOUBLE, subregion VARCHAR,
  region VARCHAR, population DOUBLE, capital BOOLEAN, geonames INTEGER, locode VARCHAR, wup VARCHAR, urau VARCHAR,
  ucdb VARCHAR, wikidata VARCHAR, bucket SMALLINT`;
const CROSSWALK = `
  source VARCHAR, key VARCHAR, city VARCHAR, method VARCHAR, distance DOUBLE, ratio DOUBLE, confidence VARCHAR, note VARCHAR`;
const INDICATOR = `
  id VARCHAR, theme VARCHAR, role VARCHAR, title VARCHAR, question VARCHAR, definition VARCHAR, formula VARCHAR,
  unit VARCHAR, ucum VARCHAR, decimals SMALLINT, direction VARCHAR, rankable BOOLEAN, trendable BOOLEAN,
  crossCountry BOOLEAN, frequency VARCHAR, tolerance SMALLINT, scale VARCHAR, misreading VARCHAR, range VARCHAR,
  standards VARCHAR, "references" VARCHAR, sources VARCHAR, derive VARCHAR, caveats VARCHAR`;
const COMMITMENT = `
  city VARCHAR, indicator VARCHAR, author VARCHAR, base SMALLINT, target SMALLINT, kind VARCHAR, value DOUBLE,
  unit VARCHAR, source VARCHAR, link VARCHAR`;

/** The promises of a source's cities; those of cities that the crosswalk does not know with confidence are left out. */
async function readCommitments(source: SourceFolder, crosswalk: readonly Match[]): Promise<Cell[][]> {
  const {id, parser} = source;
  if (parser.commitments === undefined) return [];
  const name = `data/sources/${id}`;
  const cities = new Map(
    crosswalk
      .filter((match) => match.source === id && confidencePlace(match.confidence) < confidencePlace("low"))
      .map(({key, city}) => [key, city]),
  );
  const promises = parser.commitments(await readTables(source));
  return promises.flatMap(({key, indicator, author, base, target, kind, value, unit, link}) => {
    const city = cities.get(key);
    if (![base, target, value].every(Number.isFinite)) {
      throw new SourceError(`${name}: commitment of ${key}: expected numbers; received ${base}, ${target}, ${value}`);
    }
    return city === undefined ? [] : [[city, indicator, author, base, target, kind, value, unit, id, link]];
  });
}

async function fill({connection, run}: Engine, table: string, columns: string, rows: readonly Cell[][]): Promise<void> {
  await run(`CREATE TABLE ${table} (${columns})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    row.forEach((cell, index) => {
      if (cell === null) appender.appendNull();
      else appender.appendValue(cell, appender.columnType(index));
    });
    appender.endRow();
  }
  appender.closeSync();
}
