/** A scale of a unit: (value − zero) × factor is the value in the first unit of its family. Both are exact fractions. */
interface Scale {
  factor: Fraction;
  zero?: Fraction;
}

type Fraction = readonly [numerator: bigint, denominator: bigint];

const scale = (numerator: number, denominator = 1): Scale => ({factor: [BigInt(numerator), BigInt(denominator)]});

/** Units (UCUM) that can be told in one another, and by how much. Whatever is not of one family is never converted. */
const FAMILIES: readonly Readonly<Record<string, Scale>>[] = [
  {"1": scale(1), "%": scale(1, 100), "[ppth]": scale(1, 1000)},
  {
    "/100": scale(1, 100),
    "/1000": scale(1, 1000),
    "/10000": scale(1, 10_000),
    "/100000": scale(1, 100_000),
    "/1000000": scale(1, 1_000_000),
  },
  {"[ppb]": scale(1), "[ppm]": scale(1000)},
  {
    kg: scale(1),
    g: scale(1, 1000),
    t: scale(1000),
    kt: scale(1_000_000),
    "[lb_av]": scale(45_359_237, 100_000_000),
    "[ston_av]": scale(90_718_474, 100_000),
  },
  {"ug/m3": scale(1), "mg/m3": scale(1000), "ng/m3": scale(1, 1000)},
  {s: scale(1), min: scale(60), h: scale(3600)},
  {"h/d": scale(1), "min/d": scale(1, 60)},
  {a: scale(12), mo: scale(1)},
  {
    m2: scale(1),
    har: scale(10_000),
    km2: scale(1_000_000),
    "[ft_i]2": scale(9_290_304, 100_000_000),
    "[mi_i]2": scale(2_589_988_110_336, 1_000_000),
  },
  {
    "{person}/km2": scale(1),
    "{person}/har": scale(100),
    "{person}/[mi_i]2": scale(1_000_000_000_000, 2_589_988_110_336),
  },
  {"{home}/har": scale(100), "{home}/km2": scale(1)},
  {"{person}": scale(1), "10*3.{person}": scale(1000), "10*6.{person}": scale(1_000_000)},
  {
    Cel: scale(1),
    K: {factor: [1n, 1n], zero: [27_315n, 100n]},
    "[degF]": {factor: [5n, 9n], zero: [32n, 1n]},
  },
  {"mm/a": scale(10), "cm/a": scale(100), "[in_i]/a": scale(254)},
  {"mm/mo": scale(10), "cm/mo": scale(100), "[in_i]/mo": scale(254)},
];

/** The units (UCUM) in which a figure of this unit may be given, itself first. */
export function acceptedUnits(ucum: string): string[] {
  const family = FAMILIES.find((family) => Object.hasOwn(family, ucum)) ?? {};
  return [ucum, ...Object.keys(family).filter((code) => code !== ucum)];
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Of a number that a person writes; more would be a burden, not a figure. */
const LONGEST = 40;
/** Beyond what a double can tell. */
const FARTHEST = 400;

/**
 * A plain decimal number of one unit (UCUM) in another: worked out in whole numbers, and rounded once. Null where the units are not
 * of one family, and for what parseNumber (number.ts) refuses.
 */
export function convertUnit(text: string, from: string, to: string): number | null {
  const [, sign, whole, decimals = "", power = "0"] = (text.length <= LONGEST && NUMBER.exec(text)) || [];
  const exponent = Number(power) - decimals.length;
  if (whole === undefined || Math.abs(exponent) > FARTHEST) return null;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const value: Fraction = exponent < 0 ? [digits, 10n ** BigInt(-exponent)] : [digits * 10n ** BigInt(exponent), 1n];
  const converted = from === to ? value : between(value, from, to);
  const number = converted === null ? Infinity : nearest(converted);
  return Number.isFinite(number) ? number : null;
}

function between(value: Fraction, from: string, to: string): Fraction | null {
  const family = FAMILIES.find((family) => Object.hasOwn(family, from) && Object.hasOwn(family, to));
  if (family === undefined) return null;
  const [source, target] = [family[from]!, family[to]!];
  const [zero, origin] = [source.zero ?? NONE, target.zero ?? NONE];
  const raised = times(plus(value, [-zero[0], zero[1]]), source.factor);
  return plus(times(raised, [target.factor[1], target.factor[0]]), origin);
}

const NONE: Fraction = [0n, 1n];

function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

/** The double nearest to a fraction: its first digits, and whether anything follows them. */
function nearest([numerator, denominator]: Fraction): number {
  if (numerator === 0n) return 0;
  const sign = numerator < 0n ? "-" : "";
  const size = numerator < 0n ? -numerator : numerator;
  const shift = Math.max(0, 30 + String(denominator).length - String(size).length);
  const scaled = size * 10n ** BigInt(shift);
  const rest = scaled % denominator === 0n ? "0" : "1";
  return Number(`${sign}${scaled / denominator}${rest}e-${shift + 1}`);
}
