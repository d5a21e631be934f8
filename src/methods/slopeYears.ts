/**
 * The two years, at least so many apart, of which most of the series have both; of these the farthest apart, then the latest.
 * Takes the years of each series. Null where no series has two such years.
 */
export function slopeYears(series: readonly Iterable<number>[], least: number): [from: number, to: number] | null {
  const counts = new Map<string, {years: [number, number]; count: number}>();
  for (const years of series) {
    const sorted = [...new Set(years)].sort((a, b) => a - b);
    sorted.forEach((from, place) => {
      for (const to of sorted.slice(place + 1)) {
        if (to - from < least) continue;
        const key = `${from} ${to}`;
        const count = (counts.get(key)?.count ?? 0) + 1;
        counts.set(key, {years: [from, to], count});
      }
    });
  }
  const [best] = [...counts.values()].sort(
    (a, b) => b.count - a.count || b.years[1] - b.years[0] - (a.years[1] - a.years[0]) || b.years[1] - a.years[1],
  );
  return best?.years ?? null;
}
