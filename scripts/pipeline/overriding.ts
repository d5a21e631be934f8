import type {ParsedObservation} from "../../src/model/figure.ts";
import {parseNumber} from "../../src/model/number.ts";
import type {AppliedOverride, Override} from "../../src/model/override.ts";
import type {Status} from "../../src/model/status.ts";
import {STATUSES} from "../../src/model/status.ts";
import {SourceError} from "./sourceError.ts";

/** The corrections by hand of one source. */
export interface Overriding {
  /** The figure of a city as it is corrected, with the formula `override`; as it is where nobody corrected it. */
  apply(parsed: ParsedObservation, city: string): ParsedObservation;
  /** What was applied, once all figures are read. Throws SourceError for each override that met no figure or several, or another than it says. */
  finish(): AppliedOverride[];
}

/** Corrects the figures of a source, after they are parsed and before they are checked, so that a corrected figure passes the same checks. */
export function overriding(overrides: readonly Override[], source: string): Overriding {
  const own = overrides.filter((override) => override.source === source);
  const lines = new Map<Override, number[]>(own.map((override) => [override, []]));
  const problems: string[] = [];

  function correct(parsed: ParsedObservation, override: Override): ParsedObservation {
    const {id, field, value, published} = override;
    const where = `data/overrides.csv: ${id}`;
    const stands = parsed[field] ?? null;
    lines.get(override)!.push(parsed.line);
    if (String(stands) !== String(read(published, field))) {
      problems.push(
        `${where}: published: expected ${stands ?? "a blank"}, as line ${parsed.line} of ${source} says; ` +
          `received ${published ?? "a blank"} (has the file changed?)`,
      );
      return parsed;
    }
    const corrected = read(value, field);
    if (value !== null && corrected === null) {
      problems.push(
        `${where}: value: expected ${field === "status" ? STATUSES.join("|") : "a number"}; received "${value}"`,
      );
      return parsed;
    }
    if (field === "value") return {...parsed, value: corrected as number | null, formula: "override"};
    if (field === "status") return {...parsed, status: corrected as Status, formula: "override"};
    return {...parsed, [field]: corrected ?? undefined, formula: "override"};
  }

  return {
    apply: (parsed, city) =>
      own
        .filter((override) => isOf(override, parsed, city))
        .reduce((figure, override) => correct(figure, override), parsed),
    finish() {
      for (const [override, met] of lines) {
        if (met.length === 1) continue;
        const {id, city, indicator, period} = override;
        const received = met.length === 0 ? "none" : `lines ${met.join(", ")}: say which in \`line\``;
        problems.push(
          `data/overrides.csv: ${id}: expected one figure of ${source} of ${city}, ${indicator}, ${period}; received ${received}`,
        );
      }
      if (problems.length > 0) throw new SourceError(problems);
      return own.map((override) => ({...override, line: lines.get(override)![0]!}));
    },
  };
}

function isOf({line, city, indicator, period}: Override, parsed: ParsedObservation, place: string): boolean {
  if (line !== null && line !== parsed.line) return false;
  return city === place && indicator === parsed.indicator && period === parsed.period;
}

/** A cell of the ledger as a figure has it; null where it is blank or neither a number nor a status. */
function read(text: string | null, field: Override["field"]): number | Status | null {
  if (text === null) return null;
  return field === "status" ? (STATUSES.find((status) => status === text) ?? null) : parseNumber(text);
}
