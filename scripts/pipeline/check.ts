import type {Figure, Parsed, ParsedObservation, ParsedTrait, Reason} from "../../src/model/figure.ts";
import type {Indicator} from "../../src/model/indicator.ts";
import {ingestPeriod} from "../../src/methods/ingestPeriod.ts";
import {ingestRow, isUnusual} from "../../src/methods/ingestRow.ts";
import type {Definitions} from "./definitions.ts";
import type {Overriding} from "./overriding.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import {confidencePlace} from "./registry.ts";

/** An observation that passed all checks of its row, and the city that it is of. */
export interface CheckedRow extends ParsedObservation {
  city: string;
  year: number;
  /** Among the publisher's keys of this city, the lowest is trusted first. */
  place: number;
  /** Outside the indicator's soft range. */
  unusual: boolean;
}

/** A refused row, and what it would have been a figure of, where that is known. */
export type Refused = Extract<Parsed, {kind: "refused"}> & {city?: string};

/** A trait of a known city; among the publisher's keys of this city, the lowest place is trusted first. */
export type CheckedTrait = ParsedTrait & {city: string; place: number};

export type Checked = CheckedRow | CheckedTrait | Refused | Extract<Parsed, {kind: "blank" | "counted"}>;

interface Place {
  city: string;
  place: number;
  confidence: string;
}

/** The check of one source's rows (METHODS.md M13): a parsed figure in, the row to keep, as it is corrected, or the reason to refuse it out. */
export function checker(definitions: Definitions, {id, source, parser}: SourceFolder, override: Overriding["apply"]) {
  const indicators = new Map(definitions.indicators.map((indicator) => [indicator.id, indicator]));
  const places = parser.registryKeys ? registryPlaces(definitions) : crosswalkPlaces(definitions, id);
  return function check(answer: Parsed, figure: Figure): Checked {
    const place = places.get(figure.key);
    const parsed = answer.kind === "observation" && place ? override(answer, place.city) : answer;
    if (parsed.kind === "refused") return {...parsed, city: place?.city};
    if (parsed.kind !== "observation" && parsed.kind !== "trait") return parsed;
    const refuse = (reason: Reason, detail: string): Refused => ({
      kind: "refused",
      line: parsed.line,
      reason,
      detail,
      indicator: parsed.kind === "observation" ? parsed.indicator : undefined,
      city: place?.city,
    });
    if (place === undefined) return refuse("UNKNOWN_CITY", figure.key);
    if (place.confidence === "low")
      return refuse("LOW_CONFIDENCE_MATCH", `${figure.key} is probably not ${place.city}`);
    if (parsed.kind === "trait") return {...parsed, city: place.city, place: place.place};
    const indicator = indicators.get(parsed.indicator);
    if (indicator === undefined) return refuse("NO_INDICATOR", `no data/indicators/${parsed.indicator}.json`);
    const unwanted = unwantedBy(indicator, id);
    if (unwanted !== null) return refuse("NO_INDICATOR", unwanted);
    if (parsed.value !== null && !parser.figure && figure.value.trim() === "") {
      return refuse("NOT_A_NUMBER", `expected no value for a blank cell; received ${parsed.value}`);
    }
    const refusal = ingestRow(parsed, indicator, source.retrieved_on);
    if (refusal !== null) return refuse(refusal.reason, refusal.detail);
    return {
      ...parsed,
      city: place.city,
      place: place.place,
      year: ingestPeriod(parsed.period)?.year ?? Number.NaN,
      unusual: isUnusual(parsed.value, indicator),
    };
  };
}

function unwantedBy(indicator: Indicator, source: string): string | null {
  if (indicator.derive !== undefined) return `${indicator.id} is derived and takes no figures`;
  return indicator.sources.includes(source) ? null : `${indicator.id} does not name ${source} among its sources`;
}

function registryPlaces({cities}: Definitions): Map<string, Place> {
  return new Map(cities.map(({id}) => [id, {city: id, place: 0, confidence: "high"}]));
}

/** The city of each key; of several keys of one city the more confident, then the earlier in the crosswalk comes first. */
function crosswalkPlaces({crosswalk}: Definitions, source: string): Map<string, Place> {
  const taken = new Map<string, number>();
  return new Map(
    crosswalk
      .filter((match) => match.source === source)
      .sort((a, b) => confidencePlace(a.confidence) - confidencePlace(b.confidence))
      .map(({key, city, confidence}) => {
        const place = taken.get(city) ?? 0;
        taken.set(city, place + 1);
        return [key, {city, place, confidence}];
      }),
  );
}
