import type {IndicatorFile} from "../../src/model/indicator.ts";
import {textTable} from "../../src/model/textTables.ts";
import {readCommitments} from "./commitments.ts";
import type {Definitions} from "./definitions.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import type {TranslatedIndicator} from "./translations.ts";
import {translated} from "./translations.ts";

/**
 * Makes the tables city, indicator and definition (these in each language), crosswalk, commitment, amendment and reply, and for the steps in SQL the tables `trust`, `measure` and
 * `derivation` and the types of ids.
 */
export async function fillDefinitions(engine: Engine, definitions: Definitions): Promise<void> {
  const {amendments, cities, crosswalk, indicators, remarks, replies, sources, translations} = definitions;
  await engine.run(`CREATE TYPE cityid AS ENUM (${ids(cities)})`);
  await engine.run(`CREATE TYPE indicatorid AS ENUM (${ids(indicators)})`);
  await engine.run(`CREATE TYPE sourceid AS ENUM (${ids(sources)})`);
  await fill(engine, "city", CITY, cities);
  await fill(engine, "remark", REMARK, remarks);
  await fill(engine, "crosswalk", CROSSWALK, crosswalk);
  await fill(engine, "amendment", AMENDMENT, amendments);
  await fill(engine, "reply", REPLY, replies);
  await fill(engine, "indicator", INDICATOR, indicators.map(indicatorRow));
  await fill(engine, "definition", DEFINITION, indicators.map(inEnglish).map(definitionRow));
  for (const translation of translations) {
    const texts = indicators.map((indicator) => translated(indicator, translation));
    await fill(engine, textTable("indicator", translation.tag), INDICATOR, texts.map(indicatorRow));
    await fill(engine, textTable("definition", translation.tag), DEFINITION, texts.map(definitionRow));
  }
  await fill(engine, "trust", TRUST, indicators.flatMap(trustRows));
  await fill(engine, "measure", MEASURE, indicators.map(measureRow));
  await fill(engine, "derivation", DERIVATION, indicators.flatMap(derivationRows));
  await fill(engine, "commitment", COMMITMENT, await readCommitments(sources, crosswalk));
}

function ids(items: readonly {id: string}[]): string {
  return items.map(({id}) => `'${id.replaceAll("'", "''")}'`).join(", ");
}

const CITY =
  "id VARCHAR, name VARCHAR, local VARCHAR, country VARCHAR, subdivision VARCHAR, lat DOUBLE, lon DOUBLE, " +
  "subregion VARCHAR, region VARCHAR, population DOUBLE, capital BOOLEAN, climate VARCHAR, geonames INTEGER, locode VARCHAR, " +
  "wup VARCHAR, urau VARCHAR, ucdb VARCHAR, wikidata VARCHAR, hash INTEGER, pages VARCHAR";

const REMARK = "city VARCHAR, field VARCHAR, note VARCHAR";

const AMENDMENT =
  "id VARCHAR, opened VARCHAR, who VARCHAR, role VARCHAR, city VARCHAR, indicator VARCHAR, period VARCHAR, what VARCHAR, state VARCHAR, " +
  "decided VARCHAR, reason VARCHAR, override VARCHAR";

const REPLY =
  "city VARCHAR, indicator VARCHAR, who VARCHAR, role VARCHAR, date VARCHAR, language VARCHAR, evidence VARCHAR, text VARCHAR";

const CROSSWALK =
  "source VARCHAR, key VARCHAR, city VARCHAR, method VARCHAR, distance DOUBLE, ratio DOUBLE, " +
  "confidence VARCHAR, note VARCHAR";

const INDICATOR =
  "id VARCHAR, state VARCHAR, theme VARCHAR, role VARCHAR, title VARCHAR, unit VARCHAR, ucum VARCHAR, money VARCHAR, decimals SMALLINT, direction VARCHAR, rankable BOOLEAN, " +
  "trendable BOOLEAN, crossCountry BOOLEAN, strata VARCHAR, forecast BOOLEAN, concept VARCHAR, frequency VARCHAR, tolerance SMALLINT, minYearGap SMALLINT, scale VARCHAR, " +
  "range VARCHAR, shockYears VARCHAR, requiredMetadata VARCHAR, " +
  "references VARCHAR, goalposts VARCHAR, sources VARCHAR, derive VARCHAR, rule VARCHAR";

/** What is nested is text in JSON; what is not there is null. */
function indicatorRow(indicator: IndicatorFile) {
  const {unit, range, shockYears, requiredMetadata, references, goalposts, sources, derive, rule, ...plain} = indicator;
  const nested = {
    range,
    shockYears,
    requiredMetadata,
    references,
    goalposts,
    sources,
    derive,
    rule,
  };
  const texts = Object.entries(nested).map(([name, value]) => [name, value ? JSON.stringify(value) : null]);
  const {strata = null, concept = plain.id} = plain;
  const {label, ucum, money = null} = unit;
  return {...plain, strata, concept, unit: label, ucum, money, ...(Object.fromEntries(texts) as object)};
}

const DEFINITION =
  "indicator VARCHAR, version SMALLINT, question VARCHAR, definition VARCHAR, formula VARCHAR, misreading VARCHAR, standards VARCHAR, caveats VARCHAR, " +
  "problem VARCHAR, decision VARCHAR, constraints VARCHAR, owner VARCHAR, reviewed VARCHAR, review VARCHAR, language VARCHAR, carelanguage VARCHAR";

function inEnglish(indicator: IndicatorFile): TranslatedIndicator {
  return {...indicator, language: "en", carelanguage: "en"};
}

function definitionRow({id, standards, caveats, ...texts}: TranslatedIndicator) {
  return {...texts, indicator: id, standards: JSON.stringify(standards), caveats: JSON.stringify(caveats)};
}

const TRUST = "indicator VARCHAR, source VARCHAR, trust INTEGER";

function trustRows({id, sources}: IndicatorFile) {
  return sources.map((source, trust) => ({indicator: id, source, trust}));
}

const MEASURE = "indicator VARCHAR, points BOOLEAN, least DOUBLE, most DOUBLE";
/** Their ratios mean nothing: shares of a whole, and degrees from a zero that was agreed on. */
const IN_POINTS = ["%", "Cel"];

function measureRow({id, unit, range}: IndicatorFile) {
  const [least, most] = range.soft;
  return {indicator: id, points: IN_POINTS.includes(unit.ucum), least, most};
}

const DERIVATION =
  "indicator VARCHAR, kind VARCHAR, numerator VARCHAR, denominator VARCHAR, multiplier DOUBLE, years INTEGER, " +
  "least DOUBLE, most DOUBLE";

function derivationRows({id, derive, range}: IndicatorFile) {
  if (derive === undefined) return [];
  const [least, most] = range.hard;
  const row = {indicator: id, kind: derive.id, denominator: null, multiplier: null, years: null, least, most};
  return [derive.id === "growth" ? {...row, numerator: derive.of, years: derive.years} : {...row, ...derive}];
}

const COMMITMENT =
  "city VARCHAR, indicator VARCHAR, author VARCHAR, base SMALLINT, target SMALLINT, kind VARCHAR, " +
  "value DOUBLE, unit VARCHAR, source VARCHAR, link VARCHAR";
