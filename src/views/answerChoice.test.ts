import {describe, expect, test} from "vitest";
import type {SqlResult} from "../query/sqlResult.ts";
import {answerChoice, answerDrawing} from "./answerChoice.ts";

function answer(head: string, ...rows: SqlResult["rows"]): SqlResult {
  const columns = head.split(" ").map((name, index) => ({
    name,
    kind: rows.some((row) => typeof row[index] === "number") ? ("number" as const) : ("text" as const),
  }));
  return {columns, rows, count: rows.length};
}

const BARS = answer("name year before change", ["Lyon", 2020, 7, -3], ["Porto", 2021, 9, -2], ["Turin", 2020, 8, 1]);
const LINES = answer(
  "year region pm25",
  [2020, "Asia", 40],
  [2021, "Asia", 39],
  [2020, "Europe", 12],
  [2021, "Europe", 13],
);

describe("answerChoice(…)", () => {
  test("bars of names, by the number that the rows are in the order of", () =>
    expect(answerChoice(BARS)).toEqual({mark: "bars", x: 0, y: 3, colour: null, size: null}));

  test("few rows without a name of their own are bars too", () =>
    expect(answerChoice(LINES)).toEqual({mark: "bars", x: 1, y: 2, colour: null, size: null}));

  test("many rows over years are lines, a value of few a line", () => {
    const rows = Array.from({length: 60}, (_, index) => [
      2000 + (index % 30),
      index < 30 ? "Asia" : "Europe",
      index % 7,
    ]);
    expect(answerChoice(answer("year region pm25", ...rows))).toEqual({
      mark: "line",
      x: 0,
      y: 2,
      colour: 1,
      size: null,
    });
  });

  test("many rows of two numbers are dots", () => {
    const rows = Array.from({length: 60}, (_, index) => [
      `city ${index}`,
      index % 2 ? "Asia" : "Europe",
      index % 7,
      index % 5,
    ]);
    expect(answerChoice(answer("name region pm25 gdp", ...rows))).toEqual({
      mark: "dots",
      x: 2,
      y: 3,
      colour: 1,
      size: null,
    });
  });

  test("no rows or no numbers are no picture", () => {
    expect(answerChoice(answer("value"))).toBeNull();
    expect(answerChoice(answer("name", ["Lyon"]))).toBeNull();
  });
});

describe("answerDrawing(…)", () => {
  test("leaves out rows without what is drawn, and counts the groups", () => {
    const rows = answer("name region value", ["a", "Asia", 1], ["b", "Europe", 2], ["c", "Asia", null], ["d", null, 3]);
    expect(answerDrawing(rows, {mark: "dots", x: 2, y: 2, colour: 1, size: 2})).toEqual({
      rows: [
        {x: 1, y: 1, group: 0, size: 1},
        {x: 2, y: 2, group: 1, size: 2},
        {x: 3, y: 3, group: null, size: 3},
      ],
      groups: ["Asia", "Europe"],
      rest: true,
    });
  });

  test("draws the first 40 bars, all in one colour where none is chosen", () => {
    const many = answer("name value", ...Array.from({length: 50}, (_, index) => [`city ${index}`, index]));
    const {rows, groups, rest} = answerDrawing(many, {mark: "bars", x: 0, y: 1, colour: null, size: null});
    expect([rows.length, rows[0], groups, rest]).toEqual([40, {x: "city 0", y: 0, group: 0, size: null}, [], false]);
  });
});
