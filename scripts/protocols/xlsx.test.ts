import {strToU8, zipSync} from "fflate";
import {expect, test} from "vitest";
import {rowsOfAnswer} from "./synthetic.ts";
import {protocol} from "./xlsx.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook of two sheets: `about`, which is empty, and `data` with these rows. */
function workbook(rows: readonly (readonly (string | number)[])[]): Buffer {
  const cells = rows.map((row, line) => {
    const cell = (value: string | number, column: number) => {
      const place = `${"ABC"[column]}${line + 1}`;
      return typeof value === "number"
        ? `<c r="${place}"><v>${value}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    };
    return `<row r="${line + 1}">${row.map(cell).join("")}</row>`;
  });
  const sheet = (data: string) => `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
  const relation = (id: number) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${id}.xml"/>`;
  const files = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="about" sheetId="1" r:id="rId1"/>` +
      `<sheet name="data" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relation(1)}${relation(2)}</Relationships>`,
    "xl/worksheets/sheet1.xml": sheet(""),
    "xl/worksheets/sheet2.xml": sheet(cells.join("")),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

test("xlsx: rows of the sheet by column name, below the lines above", async () => {
  const book = workbook([["About these figures"], ["Index", "City", "2020"], [1, "Łódź", 1.5], [2, "Ål"]]);
  expect(await rowsOfAnswer(protocol, book, {sheet: "data", skip: 1})).toEqual([
    {Index: "1", City: "Łódź", "2020": "1.5"},
    {Index: "2", City: "Ål", "2020": ""},
  ]);
});

test("xlsx: another sheet, and what is no workbook, are refused", async () => {
  await expect(rowsOfAnswer(protocol, workbook([["a"]]), {sheet: "figures"})).rejects.toThrow(
    'expected a sheet "figures"; received "about", "data"',
  );
  await expect(rowsOfAnswer(protocol, "a,b\n1,2\n")).rejects.toThrow(
    "expected a workbook (.xlsx); received other bytes",
  );
});
