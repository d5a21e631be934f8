import {mkdtemp, open, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readFigures} from "./figures.ts";
import type {RawFigure} from "./figures.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "parallels-figures-"))));
afterAll(() => rm(folder, {recursive: true}));

const parser = {parser: () => () => []};

async function read(content: string | Buffer | null): Promise<RawFigure[][]> {
  const path = join(folder, "figures.csv");
  if (content === null) await rm(path, {force: true});
  else await writeFile(path, content);
  const groups: RawFigure[][] = [];
  await readFigures({path, name: "made-up.csv", parser}, (group) => groups.push([...group]));
  return groups;
}

const header = "key,variable,period,value\n";
const utf16 = Buffer.from(`\ufeff${header}k,v,2020,1\n`, "utf16le");

test.each<[string, string | Buffer | null, string]>([
  ["a missing file", null, "made-up.csv: expected a file; received none"],
  ["an empty file", "", "made-up.csv: expected a header line; received an empty file"],
  ["a header alone", header, "made-up.csv: expected figures below the header; received none"],
  [
    "a wrong header",
    "key,variable,year,value\nk,v,2020,1\n",
    'made-up.csv:1: expected the columns key,variable,period,value and, where published, low,high,flag,note; received "key,variable,year,value"',
  ],
  [
    "a column twice",
    "key,variable,period,value,value\n",
    'made-up.csv:1: expected a name of its own for each column; received "value"',
  ],
  [
    "semicolons",
    "key;variable;period;value\nk;v;2020;1\n",
    'made-up.csv:1: expected the columns key,variable,period,value and, where published, low,high,flag,note; received "key;variable;period;value"',
  ],
  ["a line too short", `${header}k,v,2020,1\nk,v,2021\n`, "made-up.csv:3: expected 4 fields; received 3"],
  ["thousands separators without quotes", `${header}k,v,2020,1,234\n`, "made-up.csv:2: expected 4 fields; received 5"],
  [
    "a quote left open",
    `${header}k,v,2020,1\n"k,v,2021,1\nk,v,2022,1\n`,
    "made-up.csv:3: expected a closing quote; received the end of the file",
  ],
  [
    "text after a closing quote",
    `${header}"a\nb",v,2020,1\n"k"k,v,2021,1\n`,
    "made-up.csv:4: expected a comma or the end of the line after a closing quote; received another character",
  ],
  [
    "a quote inside a field",
    `${header}k"k,v,2020,1\n`,
    "made-up.csv:2: expected a quoted field to begin with its quote; received a quote inside a field",
  ],
  ["UTF-16", utf16, "made-up.csv:1: expected UTF-8; received UTF-16"],
  [
    "UTF-16 without a mark",
    utf16.subarray(2),
    'made-up.csv:1: expected text; received the control character U+0000 in "k\\u0000e\\u0000y\\u0000,\\u0000v\\u0000a\\u0000r\\u0000i\\u0000a\\u0000b\\u0000l\\u0000e\\u0000,\\u0000p\\u0000e\\u0000r\\u0000i\\u0000o\\u0000d\\u0000,\\u0000v\\u0000a\\u0000l\\u0000u\\u0000e\\u0000"',
  ],
  [
    "Latin-1",
    Buffer.from(`${header}k,v,2019,1\nMünchen,v,2020,1\n`, "latin1"),
    'made-up.csv:3: expected UTF-8; received bytes of another encoding in "M\ufffdnchen,v,2020,1"',
  ],
  [
    "a control character",
    `${header}k,v,2020,1\nk,v\u0007,2021,1\n`,
    'made-up.csv:3: expected text; received the control character U+0007 in "k,v\\u0007,2021,1"',
  ],
])("readFigures(…) refuses %s", async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(expect.objectContaining({name: "SourceError", message}));
});

test("readFigures(…) gives the figures of one key that stand together in one call, with their lines and texts", async () => {
  const groups = await read(`${header}a,v,2020,1\na,w,2020,"1,5"\n"b\nc",v,2020,2\n\na,v,2021,\n`);
  expect(groups.map((group) => group.map(({figure, text}) => [figure.line, figure.key, figure.value, text]))).toEqual([
    [
      [2, "a", "1", "a,v,2020,1"],
      [3, "a", "1,5", 'a,w,2020,"1,5"'],
    ],
    [[4, "b\nc", "2", '"b\nc",v,2020,2']],
    [[7, "a", "", "a,v,2021,"]],
  ]);
});

test("readFigures(…) reads UTF-8 with a byte order mark, CRLF, and any order of columns", async () => {
  const [[first, second] = []] = await read(
    '\ufeffvalue,key,period,variable,note\r\n1,k,2020,v,"a\r\nb"\r\n2,k,2021,v,é',
  );
  expect(first?.figure).toMatchObject({
    line: 2,
    key: "k",
    variable: "v",
    period: "2020",
    value: "1",
    note: "a\nb",
    low: "",
  });
  expect(second?.figure).toMatchObject({line: 4, value: "2", note: "é"});
});

test("readFigures(…) reads characters that lie across the blocks of the disk", async () => {
  const groups = await read(header + "ü,v,2020,1\n".repeat(60_000));
  expect(groups.flat().filter(({figure}) => figure.key !== "ü")).toEqual([]);
  expect(groups.flat().at(-1)?.figure.line).toBe(60_001);
});

test("readFigures(…) reads a file of 400 MB without holding it", {timeout: 120_000}, async () => {
  const path = join(folder, "large.csv");
  const file = await open(path, "w");
  await file.write("key,variable,period,value,note\n");
  const note = "x".repeat(2000);
  let bytes = 0;
  let rows = 0;
  while (bytes < 400e6) {
    const lines = Array.from({length: 500}, () => `k${++rows >> 2},v,2020,${rows},${note}\n`).join("");
    bytes += (await file.write(lines)).bytesWritten;
  }
  await file.close();
  const before = process.memoryUsage.rss();
  let [read, most] = [0, 0];
  await readFigures(
    {path, name: "large.csv", parser},
    (group) => (read += group.length),
    () => (most = Math.max(most, process.memoryUsage.rss())),
  );
  await rm(path);
  expect(read).toBe(rows);
  expect(most - before).toBeLessThan(250e6);
});

test.each([
  [
    "a line without an end",
    `${header}${"k".repeat(2e6)}`,
    "made-up.csv:2: expected a line of at most 1048576 bytes; received a longer one",
  ],
  [
    "a quote left open in a long file",
    `${header}"k,v,2020,1\n${"k,v,2020,1\n".repeat(200_000)}`,
    "made-up.csv:2: expected a row of at most 1048576 bytes; received a longer one (is a quote left open?)",
  ],
])("readFigures(…) gives up on %s", async (_, content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test("readFigures(…) refuses more figures of one key together than it may hold", async () => {
  await expect(read(header + "k,v,2020,1\n".repeat(100_001))).rejects.toThrow(
    "made-up.csv:100002: expected at most 100000 figures of one key together; received more",
  );
});

test("readFigures(…) says which column a source of another form misses", async () => {
  const path = join(folder, "figures.csv");
  await writeFile(path, "town,kind\na,b\n");
  const figure = (row: Readonly<Record<string, string>>) => ({
    ...{key: row["city"] ?? "", variable: "", period: "", value: "", low: "", high: "", flag: "", note: ""},
  });
  await expect(readFigures({path, name: "made-up.csv", parser: {...parser, figure}}, () => undefined)).rejects.toThrow(
    'made-up.csv:1: expected a column "city"; received "town,kind"',
  );
});
