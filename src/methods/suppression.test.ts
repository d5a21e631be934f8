import fc from "fast-check";
import {expect, test} from "vitest";
import {differenceDiscloses, isSmallCell, suppress} from "./suppression.ts";
import vectors from "./vectors.json" with {type: "json"};

test("M12.1: one small cell takes three others with it", () => {
  const {input, expected} = vectors["M12.1"];
  const {published, confidentiality, withheld} = suppress(input.cells, {least: input.k});
  const named = (code: string) =>
    input.rows.flatMap((row, r) =>
      input.cols.flatMap((column, c) => (confidentiality[r]![c] === code ? [`${row} ${column}`] : [])),
    );
  const list = (places: string[][]) => places.map((place) => place.join(" ")).sort();
  expect(published).toEqual(expected.published);
  expect(named("A")).toEqual(list(expected.primary));
  expect(named("D").sort()).toEqual(list(expected.complementary));
  expect(withheld).toEqual({rows: [], columns: []});
});

test.each([
  [0, false],
  [1, true],
  [9, true],
  [10, false],
  [null, false],
])("isSmallCell(%d) is %s", (count, expected) => expect(isSmallCell(count)).toBe(expected));

test("differenceDiscloses(…) of two areas whose difference is a small count", () => {
  expect(differenceDiscloses(1000, 1004)).toBe(true);
  expect(differenceDiscloses(1000, 1000)).toBe(false);
  expect(differenceDiscloses(1000, 1010)).toBe(false);
  expect(differenceDiscloses(null, 4)).toBe(false);
});

test("suppress(…) without published sums withholds the small cells alone", () => {
  const margins = {rows: false, columns: false};
  expect(suppress([[3, 40], [50, 60]], {margins}).published).toEqual([[null, 40], [50, 60]]); // prettier-ignore
});

test("suppress(…) keeps zeros, unless they disclose", () => {
  const margins = {rows: false, columns: false};
  expect(suppress([[0, 40]], {margins}).published).toEqual([[0, 40]]);
  expect(suppress([[0, 40]], {margins, zeroDiscloses: true}).published).toEqual([[null, 40]]);
});

test("suppress(…) prefers the smallest that is not 0, then the first; a 0 where there is no other", () => {
  const margins = {rows: true, columns: false};
  expect(suppress([[3, 0, 20, 20]], {margins}).published).toEqual([[null, 0, null, 20]]);
  expect(suppress([[3, null, 0, 0]], {margins}).published).toEqual([[null, null, null, 0]]);
});

test("suppress(…) withholds a sum that is small, or that one hidden cell alone makes up", () => {
  const margins = {rows: true, columns: false};
  expect(suppress([[3, 0], [30, 40], [4, null]], {margins}).withheld).toEqual({rows: [0, 2], columns: []}); // prettier-ignore
  expect(suppress([[0], [12]], {margins, zeroDiscloses: true}).withheld.rows).toEqual([0]);
});

test("suppress(…) withholds what another table withholds, and what hides it", () => {
  const {published, confidentiality} = suppress([[12, 40, 50]], {
    margins: {rows: true, columns: false},
    hidden: [[false, true, false]],
  });
  expect(published).toEqual([[null, null, 50]]);
  expect(confidentiality).toEqual([["D", "D", null]]);
});

const table = fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 5})).chain(([rows, columns]) =>
  fc.array(fc.array(fc.option(fc.nat(40), {nil: null, freq: 8}), {minLength: columns, maxLength: columns}), {
    minLength: rows,
    maxLength: rows,
  }),
);

test("suppress(…): no small cell is left, none can be worked out from a sum, and nothing else changes", () => {
  fc.assert(
    fc.property(table, (cells) => {
      const {published, confidentiality, withheld} = suppress(cells);
      published.forEach((row, r) =>
        row.forEach((cell, c) => {
          expect(isSmallCell(cell)).toBe(false);
          if (isSmallCell(cells[r]![c]!)) expect(confidentiality[r]![c]).toBe("A");
          expect(cell).toBe(confidentiality[r]![c] === null ? cells[r]![c] : null);
        }),
      );
      const hidden = (line: (string | null)[]) => line.filter((code) => code !== null).length;
      confidentiality.forEach((row, r) => expect(hidden(row) !== 1 || withheld.rows.includes(r)).toBe(true));
      cells[0]!.forEach((_, c) => {
        const column = confidentiality.map((row) => row[c]!);
        expect(hidden(column) !== 1 || withheld.columns.includes(c)).toBe(true);
      });
    }),
    {seed: 1},
  );
});

test("suppress(…): what is withheld never shrinks with the sums published, nor on a second pass", () => {
  fc.assert(
    fc.property(table, (cells) => {
      const primary = suppress(cells, {margins: {rows: false, columns: false}});
      const whole = suppress(cells);
      primary.published.forEach((row, r) =>
        row.forEach((cell, c) => cell === null && expect(whole.published[r]![c]).toBeNull()),
      );
      expect(suppress(whole.published).published).toEqual(whole.published);
    }),
    {seed: 1},
  );
});
