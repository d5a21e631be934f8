import {expect, test} from "vitest";
import {answerTable, SHOWN_ROWS} from "./answerTable.ts";
import {testScreen} from "./testing/testScreen.ts";

const screen = await testScreen();
const columns = [
  {name: "year <b>", kind: "number" as const},
  {name: "name", kind: "text" as const},
];

test("answerTable(…) prints numbers without grouping, to the digits that count, and text as text", () => {
  const rows = [
    [2020, "<i>"],
    [1234567.123456, null],
    [0.00012345678, "x"],
  ];
  const table = answerTable({columns, rows, count: 3}, screen);
  const texts = [...table.querySelectorAll("td")].map((cell) => cell.textContent);
  expect(texts).toEqual(["2020", "<i>", "1234567.1235", "–", "0.0001235", "x"]);
  expect(table.querySelector("th")!.textContent).toBe("year <b>");
});

test("answerTable(…) shows the first rows of many", () => {
  const rows = Array.from({length: SHOWN_ROWS + 5}, (_, index) => [index, "x"]);
  expect(answerTable({columns, rows, count: rows.length}, screen).querySelectorAll("tbody tr")).toHaveLength(
    SHOWN_ROWS,
  );
});
