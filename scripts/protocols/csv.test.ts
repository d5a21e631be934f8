import {expect, test} from "vitest";
import {protocol} from "./csv.ts";
import {rowsOfAnswer} from "./synthetic.ts";

test("csv: rows by column name, with a byte order mark, quotes and a column without a name", async () => {
  expect(await rowsOfAnswer(protocol, '\ufeff,city,value\r\n1,"Washington, D.C.",2\r\n\r\n2,Łódź,\r\n')).toEqual([
    {"column 1": "1", city: "Washington, D.C.", value: "2"},
    {"column 1": "2", city: "Łódź", value: ""},
  ]);
});

test("csv: other delimiters and encodings, and lines above the columns", async () => {
  const text = Buffer.from("Stand: heute\nStadt;Wert\nKöln;1,5\n", "latin1");
  expect(await rowsOfAnswer(protocol, text, {delimiter: ";", encoding: "windows-1252", skip: 1})).toEqual([
    {Stadt: "Köln", Wert: "1,5"},
  ]);
});

test.each([
  ["a,b\n1\n", "Invalid Record Length"],
  ["a,a\n1,2\n", 'expected a name of its own for each column; received "a" twice'],
  [Buffer.from("a,b\né,2\n", "latin1"), "expected utf-8; received bytes of another encoding"],
])("csv: %j is refused", async (answer, message) => {
  await expect(rowsOfAnswer(protocol, answer)).rejects.toThrow(message);
});
