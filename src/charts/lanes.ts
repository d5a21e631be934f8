import {textWidth} from "./frame.ts";

/** A label that belongs to a place on a horizontal line. */
export interface LaneLabel {
  /** In px, as is all here. */
  x: number;
  text: string;
  /** Room for a sign before the text. */
  sign: number;
}

/** Where a label came to stand: in which lane, 0 the nearest to the line, and from where to where. */
export interface Placed<Label> {
  label: Label;
  lane: number;
  from: number;
  to: number;
}

const SIZE = 12;
const APART = 8;
/** How far a label must stay from the stem of another, and how far it reaches over its own. */
const STEM = 4;

/**
 * Stacks labels in lanes over a line, each over its place or beside it, so that no label covers another and, where that
 * can be had, none covers a stem, which runs from a label down to its place. All stay between start and stop as far as
 * their texts allow.
 */
export function lanes<Label extends LaneLabel>(labels: readonly Label[], start: number, stop: number): Placed<Label>[] {
  const placed: Placed<Label>[] = [];
  const wishes = labels.map((label) => ({label, spans: spansOf(label, labels, start, stop)}));
  for (const {label, spans} of wishes.sort(
    (a, b) => a.spans[0]!.covers - b.spans[0]!.covers || a.label.x - b.label.x,
  )) {
    const free = (stems: boolean) => {
      for (let lane = 0; lane <= placed.length; lane++) {
        for (const {from, to} of spans) {
          const one = {label, lane, from, to};
          if (isFree(one, placed, stems)) return one;
        }
      }
      return undefined;
    };
    placed.push(free(true) ?? free(false)!);
  }
  return placed;
}

/** Over the place, to its left and to its right; first what covers the fewest places of others. */
function spansOf(label: LaneLabel, labels: readonly LaneLabel[], start: number, stop: number) {
  const width = textWidth(label.text, SIZE) + label.sign;
  return [label.x - width / 2, label.x - width + STEM, label.x - STEM]
    .map((wish) => Math.max(start, Math.min(stop - width, wish)))
    .map((from) => {
      const covered = labels.filter((other) => other !== label && isOver(other.x, {from, to: from + width}));
      return {from, to: from + width, covers: covered.length};
    })
    .sort((a, b) => a.covers - b.covers);
}

function isFree<Label extends LaneLabel>(
  one: Placed<Label>,
  placed: readonly Placed<Label>[],
  stems: boolean,
): boolean {
  return placed.every((other) => {
    if (one.lane === other.lane) return one.to + APART < other.from || other.to + APART < one.from;
    const [high, low] = one.lane > other.lane ? [one, other] : [other, one];
    return !stems || !isOver(high.label.x, low);
  });
}

function isOver(x: number, {from, to}: {from: number; to: number}): boolean {
  return x > from - STEM && x < to + STEM;
}
