import {createHash} from "node:crypto";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import type {DefinitionDigest, PastRelease} from "../../src/model/pastRelease.ts";
import type {Definitions} from "./definitions.ts";

/** What a release keeps of its definitions and sources for those that follow. */
export function digestOf({
  indicators,
  sources,
}: Pick<Definitions, "indicators" | "sources">): Pick<PastRelease, "date" | "sources" | "indicators"> {
  return {
    date: sources.map(({source}) => source.retrieved_on).reduce((a, b) => (a > b ? a : b), "0000-01-01"),
    sources: Object.fromEntries(sources.map(({id, source}) => [id, source.sha256])),
    indicators: Object.fromEntries(indicators.map((indicator) => [indicator.id, definitionDigest(indicator)])),
  };
}

/** A new version is due when any of these changes: what is measured, how, in which unit, which way is better, what it is worked out from. */
export function definitionDigest(indicator: IndicatorFile): DefinitionDigest {
  const {version, unit, direction, definition, formula, derive} = indicator;
  return {
    version,
    unit: unit.ucum,
    direction,
    definition: hash(definition),
    formula: hash(formula),
    derive: derive ? hash(JSON.stringify(derive)) : null,
  };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
