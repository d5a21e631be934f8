const DECIMAL = /^(-?\d+(?:\.\d+)?)(?:[eE]([+-]?\d+))?$/;

/**
 * A plain decimal number (`-12.5`, `1e6`) times ten to the power `shift`, rounded once, so that 0.29 with shift 2 is 29;
 * null for anything else: blanks, thousands separators, signs of plus, hexadecimals, NaN, Infinity, and numbers too large for a double.
 */
export function parseNumber(text: string, shift = 0): number | null {
  const [, mantissa, exponent = "0"] = DECIMAL.exec(text) ?? [];
  if (mantissa === undefined) return null;
  const value = Number(`${mantissa}e${Number(exponent) + shift}`);
  return Number.isFinite(value) ? value : null;
}

/** Decimals that toFixed gives, at most. */
const MOST_DECIMALS = 100;

/** 100 less a share in per cent, to the decimals that the text has, so that 100 - 0.4 is 99.6; null for what parseNumber refuses. */
export function complementOf(text: string): number | null {
  const share = parseNumber(text);
  if (share === null) return null;
  const [, decimals = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e(.+))?$/i.exec(text) ?? [];
  const places = Math.min(MOST_DECIMALS, Math.max(0, decimals.length - Number(exponent)));
  return Number((100 - share).toFixed(places));
}
