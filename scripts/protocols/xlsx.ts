import readWorkbook from "read-excel-file/node";
import {bytesOf, cell} from "./json.ts";
import type {Protocol} from "./protocol.ts";

/** A sheet of an Excel workbook (.xlsx) with the names of the columns in its first line, or below `skip` lines. */
export const protocol: Protocol = {
  types: [
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/octet-stream",
    "binary/octet-stream",
    "application/zip",
  ],
  async *rows(answer, {sheet, skip = 0}) {
    const sheets = await readWorkbook(await bytesOf(answer)).catch((cause: unknown) => {
      throw new Error("expected a workbook (.xlsx); received other bytes", {cause});
    });
    const found = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet);
    if (found === undefined) {
      throw new Error(`expected a sheet "${sheet}"; received ${sheets.map((one) => `"${one.sheet}"`).join(", ")}`);
    }
    const [columns, ...lines] = found.data.slice(skip);
    if (columns === undefined) throw new Error(`expected columns below ${skip} lines; received an empty sheet`);
    const names = columns.map((name, index) => text(name).trim() || `column ${index + 1}`);
    for (const line of lines) yield Object.fromEntries(names.map((name, index) => [name, text(line[index])]));
  },
};

function text(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : cell(value);
}
