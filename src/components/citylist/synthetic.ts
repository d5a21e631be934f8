import type {ListedCity} from "./cityParts.ts";

const SYLLABLES = ["san", "ta", "ri", "ne", "ul", "ko", "ber", "lin", "vo", "é", "шa", "ка", "град", "بي", "روت", "京"];
const COUNTRIES = ["AT", "BR", "CN", "IN", "US"];

/** Made-up cities, the largest first, for tests alone: many namesakes, names of several words, local names in several scripts. */
export function syntheticCities(count: number): ListedCity[] {
  let seed = 7;
  const next = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
  const word = () => Array.from({length: 1 + next(3)}, () => SYLLABLES[next(SYLLABLES.length)]!).join("");
  return Array.from({length: count}, (_, at) => {
    const name = Array.from({length: 1 + next(3)}, word).join(next(5) === 0 ? "-" : " ");
    const local = next(2) === 0 ? word() : null;
    return [
      `synthetic-${at}`,
      name,
      COUNTRIES[next(COUNTRIES.length)]!,
      next(40),
      "en",
      local,
      next(360) - 180,
      next(180) - 90,
    ];
  });
}
