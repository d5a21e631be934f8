/** What wants to stand somewhere on a line: its middle and how much room it takes, in px. */
export interface Wish {
  middle: number;
  size: number;
}

/**
 * The middles of the wishes, in their order, moved as little as possible (least squares) so that none covers another and
 * all stay between start and stop. Where there is not room enough for all, they move together evenly.
 */
export function dodge(wishes: readonly Wish[], start: number, stop: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.middle - wishes[b]!.middle || a - b);
  const room = wishes.reduce((sum, {size}) => sum + size, 0);
  const squeeze = Math.min(1, (stop - start) / Math.max(room, 1));
  const sizes = order.map((index) => wishes[index]!.size * squeeze);
  let before = 0;
  const offsets = sizes.map((size) => (before += size) - size / 2);
  const blocks: {sum: number; count: number}[] = [];
  order.forEach((index, place) => {
    blocks.push({sum: wishes[index]!.middle - offsets[place]!, count: 1});
    for (let last = blocks.at(-1)!, previous = blocks.at(-2); previous && mean(previous) > mean(last);) {
      blocks.splice(-2, 2, {sum: previous.sum + last.sum, count: previous.count + last.count});
      last = blocks.at(-1)!;
      previous = blocks.at(-2);
    }
  });
  const shifts = blocks.flatMap((block) => Array<number>(block.count).fill(mean(block)));
  const middles = Array<number>(wishes.length);
  order.forEach((index, place) => {
    const shift = Math.max(start, Math.min(stop - before, shifts[place]!));
    middles[index] = shift + offsets[place]!;
  });
  return middles;
}

function mean({sum, count}: {sum: number; count: number}): number {
  return sum / count;
}
