import type {Spot} from "./stop.ts";

/**
 * The place among the spots to which a key leads from one of them; null for a key that leads nowhere. Left and right go
 * along a line, up and down to the spot of the next line that is nearest; where marks have no lines, left and right go
 * through all of them by how far right they stand, up and down by how high. Pictures run from left to right in every script.
 */
export function moved(spots: readonly Spot[], from: number, key: string): number | null {
  const here = spots[from];
  if (!here) return null;
  const across = inOrder(
    spots,
    (spot) => spot.line === here.line,
    (a, b) => a.x - b.x || a.y - b.y,
  );
  const place = across.indexOf(from);
  switch (key) {
    case "ArrowRight":
      return across[place + 1] ?? null;
    case "ArrowLeft":
      return across[place - 1] ?? null;
    case "Home":
      return across[0]!;
    case "End":
      return across.at(-1)!;
    case "ArrowUp":
      return here.line === null ? step(spots, from, 1) : nextLine(spots, here, -1);
    case "ArrowDown":
      return here.line === null ? step(spots, from, -1) : nextLine(spots, here, 1);
    default:
      return null;
  }
}

function inOrder(
  spots: readonly Spot[],
  wanted: (spot: Spot) => boolean,
  compare: (a: Spot, b: Spot) => number,
): number[] {
  return [...spots.keys()]
    .filter((index) => wanted(spots[index]!))
    .sort((a, b) => compare(spots[a]!, spots[b]!) || a - b);
}

/** Of all spots from the lowest to the highest. */
function step(spots: readonly Spot[], from: number, way: number): number | null {
  const up = inOrder(
    spots,
    () => true,
    (a, b) => b.y - a.y || a.x - b.x,
  );
  return up[up.indexOf(from) + way] ?? null;
}

/** Of each other line the spot above or below that is nearest across; of these the next. Where lines meet, their order decides. */
function nextLine(spots: readonly Spot[], here: Spot, way: 1 | -1): number | null {
  const lines = Map.groupBy([...spots.keys()], (index) => spots[index]!.line);
  lines.delete(here.line);
  const nearest = [...lines.values()].map((own) =>
    own.reduce((best, index) =>
      Math.abs(spots[index]!.x - here.x) < Math.abs(spots[best]!.x - here.x) ? index : best,
    ),
  );
  const far = (index: number) => way * (spots[index]!.y - here.y || spots[index]!.line! - here.line!);
  const beyond = nearest.filter((index) => far(index) > 0);
  return beyond.length === 0 ? null : beyond.reduce((best, index) => (far(index) < far(best) ? index : best));
}
