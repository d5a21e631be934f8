import type {Reason} from "../model/figure.ts";
import type {Indicator} from "../model/indicator.ts";
import type {Status} from "../model/status.ts";
import {ingestPeriod} from "./ingestPeriod.ts";

/** What the rules look at: one parsed figure. */
export interface IngestRow {
  period: string;
  value: number | null;
  low?: number;
  high?: number;
  unit: string;
  status: Status;
}

/** Statuses that say why there is no value. */
const MISSING: readonly Status[] = ["O", "Q"];

/** The first rule of METHODS.md M13 that the row breaks, in words, or null; `retrieved` (ISO date) is the day that counts as now. */
export function ingestRow(
  row: IngestRow,
  indicator: Indicator,
  retrieved: string,
): {reason: Reason; detail: string} | null {
  const {value, low, high, status} = row;
  if (row.unit !== indicator.unit.ucum) return no("WRONG_UNIT", indicator.unit.ucum, row.unit);
  const wrong = [value ?? 0, low ?? 0, high ?? 0].find((number) => !Number.isFinite(number));
  if (wrong !== undefined) return no("NOT_A_NUMBER", "a finite number", String(wrong));
  if ((value === null) !== MISSING.includes(status)) {
    const expected =
      value === null ? `a status of ${MISSING.join(" or ")} where there is no value` : "no value with this status";
    return no("NULL_WITHOUT_REASON", expected, `${value} with status ${status}`);
  }
  const period = ingestPeriod(row.period);
  if (period === null) return no("BAD_PERIOD", "a period such as 2019 or 2000-01-01/P20Y", JSON.stringify(row.period));
  if (period.start > retrieved && status !== "F") {
    return no(
      "FUTURE_PERIOD",
      `a period that began by ${retrieved}, or status F`,
      `${row.period} with status ${status}`,
    );
  }
  const [least, most] = indicator.range.hard;
  if (value !== null && (value < least || value > most))
    return no("OUT_OF_RANGE", `a value in [${least}, ${most}]`, String(value));
  return null;
}

/** Is the value plausible but unusual: inside the hard range and outside the soft one? */
export function isUnusual(value: number | null, indicator: Indicator): boolean {
  const [least, most] = indicator.range.soft;
  return value !== null && (value < least || value > most);
}

function no(reason: Reason, expected: string, received: string): {reason: Reason; detail: string} {
  return {reason, detail: `expected ${expected}; received ${received}`};
}
