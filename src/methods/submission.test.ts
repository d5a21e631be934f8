import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {SubmissionRules} from "../model/submission.ts";
import {OWN_BOUNDARIES, SUBMISSION_COLUMNS} from "../model/submission.ts";
import {STATUSES} from "../model/status.ts";
import {ingestRow} from "./ingestRow.ts";
import {MOST_ROWS, readSubmission} from "./submission.ts";

const RULES: SubmissionRules = {
  cities: new Set(["vienna", "lyon"]),
  indicators: new Map([
    ["unemployment", {unit: {label: "%", ucum: "%"}, range: {hard: [0, 100], soft: [0, 50]}}],
    ["pm25", {unit: {label: "µg/m³", ucum: "ug/m3"}, range: {hard: [0, 1000], soft: [0, 500]}}],
    [
      "density",
      {
        unit: {label: "people/km²", ucum: "{person}/km2"},
        range: {hard: [0, 1e6], soft: [0, 1e5]},
        derive: {id: "ratio", numerator: "population", denominator: "area", multiplier: 1},
      },
    ],
  ]),
  today: "2026-11-22",
};
const HEADER = SUBMISSION_COLUMNS.join();
const GOOD = "vienna,pm25,2020,11.6,ug/m3,A,municipality,https://example.org/air,";

function read(text: string) {
  return readSubmission(new TextEncoder().encode(text), RULES);
}

/** What is wrong with one line below the header: `column code expected`. */
function wrong(line: string): string[] {
  return read(`${HEADER}\n${line}\n`).problems.map(({column, code, expected}) =>
    [column, code, expected].filter(Boolean).join(" "),
  );
}

test("reads a line, and converts its unit by the table", () => {
  const {figures, problems, rows} = read(
    `${HEADER}\n${GOOD}\nvienna,unemployment,2021,0.104,1,P,municipality,,"after, revision"\n`,
  );
  expect(problems).toEqual([]);
  expect(rows).toBe(2);
  expect(figures).toEqual([
    {
      ...{line: 2, city: "vienna", indicator: "pm25", period: "2020", year: 2020, value: 11.6, status: "A"},
      ...{
        boundary: "municipality",
        published: {value: "11.6", unit: "ug/m3"},
        url: "https://example.org/air",
        note: "",
      },
    },
    {
      ...{line: 3, city: "vienna", indicator: "unemployment", period: "2021", year: 2021, value: 10.4, status: "P"},
      ...{boundary: "municipality", published: {value: "0.104", unit: "1"}, url: "", note: "after, revision"},
    },
  ]);
});

test("what is missing has a status that says why", () => {
  expect(read(`${HEADER}\nvienna,pm25,2020,,ug/m3,Q,municipality,,held back\n`).figures[0]).toMatchObject({
    value: null,
    status: "Q",
  });
  expect(wrong("vienna,pm25,2020,,ug/m3,A,municipality,,")).toEqual(["status reason O Q"]);
  expect(wrong("vienna,pm25,2020,11,ug/m3,O,municipality,,")).toEqual(["status reason O Q"]);
});

test.each([
  ["a city that is not there", "atlantis,pm25,2020,1,ug/m3,A,municipality,,", ["city city"]],
  ["an indicator that is not there", "vienna,bliss,2020,1,ug/m3,A,municipality,,", ["indicator indicator"]],
  ["one that is worked out", "vienna,density,2020,1,{person}/km2,A,municipality,,", ["indicator derived"]],
  ["a period in words", "vienna,pm25,2019/20,1,ug/m3,A,municipality,,", ["period period"]],
  ["a month that is none", "vienna,pm25,2019-13,1,ug/m3,A,municipality,,", ["period period"]],
  ["a year to come", "vienna,pm25,2027,1,ug/m3,A,municipality,,", ["period future 2026-11-22"]],
  ["a decimal comma", 'vienna,pm25,2020,"11,6",ug/m3,A,municipality,,', ["value comma"]],
  ["thousands separators", 'vienna,pm25,2020,"1,234.5",ug/m3,A,municipality,,', ["value comma"]],
  ["thousands apart", "vienna,pm25,2020,1 234,ug/m3,A,municipality,,", ["value number"]],
  ["no number", "vienna,pm25,2020,n/a,ug/m3,A,municipality,,", ["value number"]],
  ["hexadecimals", "vienna,pm25,2020,0x1F,ug/m3,A,municipality,,", ["value number"]],
  ["a number for ever", "vienna,pm25,2020,1e-999999999,ug/m3,A,municipality,,", ["value number"]],
  ["a value that cannot be", "vienna,pm25,2020,-1,ug/m3,A,municipality,,", ["value range 0 – 1000 ug/m3"]],
  ["one that cannot be in its own unit", "vienna,pm25,2020,2,mg/m3,A,municipality,,", ["value range 0 – 1000 ug/m3"]],
  ["an unknown unit", "vienna,pm25,2020,1,µg/m³,A,municipality,,", ["unit unit ug/m3 mg/m3 ng/m3"]],
  ["a unit of another family", "vienna,pm25,2020,1,[ppb],A,municipality,,", ["unit unit ug/m3 mg/m3 ng/m3"]],
  ["a status in words", "vienna,pm25,2020,1,ug/m3,final,municipality,,", [`status status ${STATUSES.join(" ")}`]],
  ["no status", "vienna,pm25,2020,1,ug/m3,,municipality,,", [`status status ${STATUSES.join(" ")}`]],
  ["the area of a region", "vienna,pm25,2020,1,ug/m3,A,region,,", [`boundary boundary ${OWN_BOUNDARIES.join(" ")}`]],
  ["an address that is none", "vienna,pm25,2020,1,ug/m3,A,municipality,javascript:alert(1),", ["url url"]],
  ["a formula", 'vienna,pm25,2020,1,ug/m3,A,municipality,,"=HYPERLINK(""https://example.org"")"', ["note text 500"]],
  ["a note on two lines", 'vienna,pm25,2020,1,ug/m3,A,municipality,,"one\ntwo"', ["note text 500"]],
  ["an endless note", `vienna,pm25,2020,1,ug/m3,A,municipality,,${"x".repeat(501)}`, ["note text 500"]],
  ["too few cells", "vienna,pm25,2020,1,ug/m3,A,municipality", ["fields 9"]],
  [
    "all at once",
    "x,y,z,w,v,u,t,s,@",
    [
      "city city",
      "indicator indicator",
      "period period",
      `status status ${STATUSES.join(" ")}`,
      `boundary boundary ${OWN_BOUNDARIES.join(" ")}`,
      "url url",
      "note text 500",
    ],
  ],
])("says what is wrong with %s", (_, line, expected) => {
  expect(wrong(line)).toEqual(expected);
});

test("a file is of one city, and has each indicator and period once", () => {
  const {problems} = read(`${HEADER}\n${GOOD}\n${GOOD}\nlyon,pm25,2020,1,ug/m3,A,municipality,,\n`);
  expect(problems).toMatchObject([
    {line: 3, column: "period", code: "duplicate", expected: "2"},
    {line: 4, column: "city", code: "one-city", expected: "vienna", received: "lyon"},
  ]);
});

describe("of a whole file", () => {
  test.each([
    ["another header", "city;indicator;period\nvienna;pm25;2020\n", "columns", 1],
    ["a column twice", `${HEADER},city\n`, "columns", 1],
    ["a column too few", `${HEADER.replace(",note", "")}\n`, "columns", 1],
    ["nothing", "", "empty", 1],
    ["a header alone", `${HEADER}\n`, "empty", 2],
    ["a quote left open", `${HEADER}\n${GOOD}\nvienna,pm25,"2021,1\n`, "csv", 3],
    ["a quote inside a cell", `${HEADER}\nvienna,pm2"5,2020,1,ug/m3,A,municipality,,\n`, "csv", 2],
    ["a line without end", `${HEADER}\n"${"x".repeat(1 << 17)}"\n`, "csv", 2],
  ])("says what is wrong with %s", (_, text, code, line) => {
    expect(read(text).problems.at(-1)).toMatchObject({code, line, column: null});
  });

  test("a byte order mark, CR LF, blank lines, columns in another order and no end of line are all the same", () => {
    const order = SUBMISSION_COLUMNS.toReversed();
    const cells = GOOD.split(",").toReversed().join();
    const {figures, problems} = read(`\uFEFF${order.join()}\r\n\r\n${cells}`);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject([{line: 3, city: "vienna", value: 11.6}]);
  });

  test("other encodings are named, not guessed", () => {
    const latin = Uint8Array.from(`${HEADER}\n${GOOD}Z\u00fcrich\n`, (letter) => letter.charCodeAt(0));
    expect(readSubmission(latin, RULES).problems).toMatchObject([{code: "encoding"}]);
  });

  test("lines inside quotes count as lines", () => {
    const {problems} = read(
      `${HEADER}\r\nvienna,pm25,2020,1,ug/m3,A,municipality,,"a\r\nb"\r\nx,pm25,2020,1,ug/m3,A,municipality,,\r\n`,
    );
    expect(problems.map(({line}) => line)).toEqual([2, 4]);
  });

  test(
    "a million rows are refused at the first that is too many, and a million problems are counted and not kept",
    {timeout: 60_000},
    () => {
      const years = Array.from(
        {length: 1_000_000},
        (_, index) => `vienna,pm25,${1000 + (index % 999)},x,ug/m3,A,municipality,,`,
      );
      const {rows, problems, count} = read(`${HEADER}\n${years.join("\n")}\n`);
      expect(rows).toBe(MOST_ROWS);
      expect(problems).toHaveLength(1000);
      expect(count).toBe(MOST_ROWS + 1);
    },
  );
});

test("any file gives an answer, and what it takes passes the checks of the pipeline", () => {
  const cell = fc.oneof(
    fc.constantFrom(...GOOD.split(","), "unemployment", "%", "2019", "-1", "1e3", "O", "=1", '"', "\n", "\u0000"),
    fc.string({maxLength: 8}),
  );
  const line = fc.array(cell, {minLength: 7, maxLength: 10}).map((cells) => cells.join());
  fc.assert(
    fc.property(fc.array(line, {maxLength: 5}), (lines) => {
      const {figures, problems, count} = read([HEADER, ...lines].join("\n"));
      expect(count).toBe(problems.length);
      for (const {problem} of problems.map((problem) => ({problem}))) expect(problem.line).toBeGreaterThan(0);
      for (const figure of figures) {
        const indicator = RULES.indicators.get(figure.indicator)!;
        const row = {...figure, unit: indicator.unit.ucum};
        expect(ingestRow(row, indicator as never, RULES.today)).toBeNull();
      }
    }),
  );
});
