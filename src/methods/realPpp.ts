/**
 * An amount in international dollars of the base year (METHODS.md M1): national currency of its own year ÷ deflator (base
 * year = 1) ÷ purchasing power parity of the base year (national currency per international dollar). Prices first, then
 * parity; never a market exchange rate. Null where a part is missing, or a divisor is zero or less.
 */
export function realPpp(nominal: number | null, deflator: number | null, parity: number | null): number | null {
  if (nominal === null || deflator === null || parity === null || !(deflator > 0) || !(parity > 0)) return null;
  return nominal / deflator / parity;
}
