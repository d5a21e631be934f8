import type {Parsed, SourceParser} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {Published} from "../../src/model/published.ts";
import {lineByLine} from "../../src/model/published.ts";

const INDICATOR = "ghg-inventory";
const VARIABLES = new Map([["total_emissions", {indicator: INDICATOR, unit: "t"}]]);

/** Münster and Lyon: inventories of 0.01 t per inhabitant, of a village of the same name or in another unit. */
const UNUSABLE = new Set(["DE MSR", "FR LIO"]);

/**
 * Emission inventories and promises of signatories of the Covenant of Mayors, as they reported them: tonnes a year, CO2 or CO2e
 * not stated, sectors vary. Promises are per cent less than the base year; targets.csv has one line a signatory.
 */
const source: SourceParser = {
  tables: ["targets.csv"],
  parser: lineByLine(VARIABLES, parse),
  commitments: (tables) =>
    (tables["targets.csv"] ?? []).map((row) => ({
      key: row.key ?? "",
      indicator: INDICATOR,
      author: "signatory of the Covenant of Mayors",
      base: strict(row.base_year),
      target: strict(row.target_year),
      kind: row.kind ?? "",
      value: strict(row.value),
      unit: row.unit === "percent" ? "%" : (row.unit ?? ""),
      link: row.url ?? "",
    })),
};
export default source;

function parse({figure: {line, key, value: text}, observed}: Published): Parsed {
  if (UNUSABLE.has(key)) {
    const detail = `${text} t: about 0.01 t per inhabitant`;
    return {kind: "refused", line, reason: "KNOWN_ERROR", detail, indicator: INDICATOR};
  }
  return {...observed, status: "V", level: "city", boundary: "municipality", method: "self-reported"};
}

function strict(text = ""): number {
  const value = parseNumber(text);
  if (value === null)
    throw new Error(`covenant-of-mayors/targets.csv: expected a number; received ${JSON.stringify(text)}`);
  return value;
}
