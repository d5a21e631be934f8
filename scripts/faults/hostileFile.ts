/** For tests: CSV files as nobody should write them, and some as they should be. */
import fc from "fast-check";

/** What a cell should not hold, and what looks like a number and is none. */
const NASTY = [
  ...[
    "",
    " ",
    "1e400",
    "-1e400",
    "1e-400",
    "0x1F",
    "0b1",
    "NaN",
    "Infinity",
    "-Infinity",
    "null",
    "1_000",
    ".5",
    "5.",
    "--1",
  ],
  ...[
    "1,5",
    "1.234,5",
    "1 234",
    "−5",
    "١٢٣",
    "１２３",
    "½",
    "9".repeat(400),
    `0.${"1".repeat(500)}`,
    "-0",
    "1e",
    "1e5000000",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "=HYPERLINK(1)", "+1+1", "@SUM(A1)", "-2+3"],
  ...[
    "../../etc/passwd",
    "C:\\x",
    "a/b",
    "\u202eabc",
    "\u200b",
    "a\ufeffb",
    "'; DROP TABLE staged; --",
    "${x}",
    "%00",
    "<b>",
  ],
  ...[
    "20200",
    "-2020",
    "2020-13",
    "2020-W60",
    "9999",
    "0000",
    "2020-00",
    "1e3",
    "2020/2021",
    "x".repeat(10_000),
    "é",
    "👩‍👩‍👧",
    "e\u0301",
  ],
  ...["\u0000", "\u001f", "\u0085", "\ufffd", "a\tb", "a\nb", "a\r\nb", 'a"b', '"', "a,b", "a;b", "\u2028"],
];

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/;

export interface HostileFile {
  bytes: Buffer;
  /** The rows below the header, where the file is as it should be; else undefined. */
  rows: number | undefined;
}

/** Of a table as it is: its columns, and rows to begin with. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Files that begin as the table, with rows, cells, columns, quotes, line ends and encodings changed; a third of them are right, whatever their cells say. */
export function hostileFile({columns, rows}: Table): fc.Arbitrary<HostileFile> {
  const nasty = fc.oneof(
    {weight: 6, arbitrary: fc.constantFrom(...NASTY)},
    {weight: 2, arbitrary: fc.string({unit: "binary", maxLength: 12})},
    {weight: 2, arbitrary: fc.double().map(String)},
    {weight: 1, arbitrary: fc.bigInt().map(String)},
  );
  const row = fc
    .tuple(fc.constantFrom(...rows), fc.array(fc.tuple(fc.nat(columns.length - 1), nasty), {maxLength: 3}))
    .map(([cells, changes]) => changes.reduce<readonly string[]>((all, [at, cell]) => all.with(at, cell), cells));
  const some = fc.array(row, {minLength: 1, maxLength: 8});
  return fc.oneof(
    {
      weight: 1,
      arbitrary: fc.tuple(some, fc.constantFrom("\n", "\r\n"), fc.boolean()).map((made) => rightFile(columns, ...made)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(some, damages(columns)).map(([lines, damage]) => ({bytes: damage(lines), rows: undefined})),
    },
  );
}

function rightFile(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  end: string,
  mark: boolean,
): HostileFile {
  const clean = rows.map((cells) =>
    cells.map((cell) => (CONTROL.test(cell.replaceAll("\r\n", "\n")) || !cell.isWellFormed() ? "?" : cell)),
  );
  const text = [columns, ...clean].map((cells) => cells.map(quoted).join()).join(end) + end;
  return {bytes: Buffer.from((mark ? "\ufeff" : "") + text), rows: rows.length};
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Ways to spoil rows on the way to the disk. */
function damages(columns: readonly string[]): fc.Arbitrary<(rows: readonly (readonly string[])[]) => Buffer> {
  const order = fc.oneof(
    fc.constant(columns.map((_, index) => index)),
    fc.shuffledSubarray([...columns.keys()], {minLength: columns.length}),
    fc.shuffledSubarray([...columns.keys()]),
    fc.array(fc.nat(columns.length - 1), {maxLength: columns.length + 2}),
  );
  const names = fc.oneof(
    {weight: 4, arbitrary: fc.constant(null)},
    {weight: 1, arbitrary: fc.tuple(fc.nat(columns.length - 1), fc.constantFrom(...NASTY))},
  );
  const ends = fc.array(fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\u0085"), {minLength: 1, maxLength: 4});
  const quote = fc.constantFrom(
    quoted,
    (cell: string) => `"${cell}"`,
    (cell: string) => cell,
    (cell: string) => `"${cell}`,
  );
  const encode = fc.constantFrom<(text: string) => Buffer>(
    (text) => Buffer.from(text),
    (text) => Buffer.from(text),
    (text) => Buffer.from(text, "latin1"),
    (text) => Buffer.from(text, "utf16le"),
    (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  );
  const cuts = fc.array(
    fc.tuple(
      fc.double({min: 0, max: 1, noNaN: true}),
      fc.nat(3),
      fc.constantFrom("", '"', "00", "eda080", "ff", "c3", "0d", "0a"),
    ),
    {maxLength: 2},
  );
  const huge = fc.oneof(
    {weight: 60, arbitrary: fc.constant(0)},
    {weight: 1, arbitrary: fc.constantFrom(70_000, 1_100_000, 3_000_000)},
  );
  return fc
    .tuple(order, names, ends, quote, encode, cuts, huge)
    .map(([places, name, ends, quote, encode, cuts, huge]) => (rows) => {
      const header = name ? columns.with(name[0], name[1]) : columns;
      const lines = [header, ...rows].map((cells) => places.map((place) => quote(cells[place] ?? "")).join());
      if (huge > 0) lines.push(lines.at(-1)! + "9".repeat(huge));
      const bytes = encode(lines.map((line, index) => line + ends[index % ends.length]!).join(""));
      return cuts.reduce((all, [at, length, text]) => spoiled(all, Math.floor(at * all.length), length, text), bytes);
    });
}

/** Without so many bytes at a place, and with others there. */
function spoiled(bytes: Buffer, at: number, length: number, text: string): Buffer {
  const put = text === '"' ? Buffer.from(text) : Buffer.from(text, "hex");
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]);
}
