/**
 * How a figure was worked out that no publisher prints (METADATA.md, `derivation`). `ratio`: multiplier × numerator ÷ denominator, parts of
 * it sums of counts; `growth`: compound annual change in per cent; `complement`: 100 less the published share; `scaled`: the same amount
 * of another length of time; `override`: corrected by hand, for a reason that data/overrides.csv gives. Names are in src/i18n under `formula.ID`.
 */
export const FORMULAS = ["ratio", "growth", "complement", "scaled", "override"] as const;

export type Formula = (typeof FORMULAS)[number];
