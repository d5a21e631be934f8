import {execFile} from "node:child_process";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, test, vi} from "vitest";

vi.setConfig({testTimeout: 60_000});

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "parallels-check-"))));
afterAll(() => rm(folder, {recursive: true}));

/** What the command says of a file with this content, and how it ends. */
async function check(
  name: string,
  content: string | null,
  ...options: string[]
): Promise<{code: number; lines: string[]}> {
  const file = join(folder, name);
  if (content !== null) await writeFile(file, content);
  const script = fileURLToPath(new URL("check.ts", import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [script, file, ...options], (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.trim().replaceAll(file, name).split("\n");
      resolve({code: Number(error?.code ?? 0), lines});
    });
  });
}

test("check FILE lists each refused line of figures, and ends with 1 when the parser did not refuse it on purpose", async () => {
  const header = "key,variable,period,value\n";
  const good = "Akron city|Ohio,median_household_income,2010,31171\n";
  expect(await check("new.csv", header + good, "--source", "us-acs-income")).toEqual({
    code: 0,
    lines: ["new.csv: 1 rows, 0 refused, 0 blank, 0 counted, 0 unusual"],
  });
  const bad = ["Atlantis|Ohio,median_household_income,2010,1", "Akron city|Ohio,median_household_income,2099,31171"];
  expect(await check("new.csv", `${header}${good}${bad.join("\n")}\n`, "--source", "us-acs-income")).toEqual({
    code: 1,
    lines: [
      "new.csv:3: UNKNOWN_CITY: Atlantis|Ohio",
      expect.stringMatching(
        /^new\.csv:4: FUTURE_PERIOD: expected a period that began by .*; received 2099 with status A$/,
      ),
      "new.csv: 3 rows, 2 refused, 0 blank, 0 counted, 0 unusual",
    ],
  });
});

test.each([
  ["a file that is not there", "none.csv", null, "us-acs-income", "none.csv: expected a file; received none"],
  [
    "a file that is broken",
    "broken.csv",
    "a;b\n1;2\n",
    "us-acs-income",
    'broken.csv:1: expected the columns key,variable,period,value and, where published, low,high,flag,note; received "a;b"',
  ],
])("check FILE says in one line what is wrong with %s", async (_, name, content, source, line) => {
  expect(await check(name, content, "--source", source)).toEqual({code: 1, lines: [line]});
});

test("check FILE asks for the source of figures that lie elsewhere", async () => {
  const {code, lines} = await check("other.csv", "key,variable,period,value\n");
  expect(code).toBe(1);
  expect(lines[0]).toMatch(
    /^other\.csv: expected the folder's name or --source to be one of .*\|us-acs-income\|.*; received "parallels-check-/,
  );
});

test("check FILE says all that is wrong with an indicator", async () => {
  const pm25 = JSON.parse(await readFile("data/indicators/pm25.json", "utf8")) as Record<string, unknown>;
  expect(await check("pm25.json", JSON.stringify(pm25))).toEqual({code: 0, lines: ["pm25.json: no problems"]});
  expect(await check("pm25.json", JSON.stringify({...pm25, decimals: 9, tolerance: undefined}))).toEqual({
    code: 1,
    lines: [
      "pm25.json: decimals: expected number to be <=4; received 9",
      "pm25.json: tolerance: expected number; received nothing",
    ],
  });
  const goalposts = {worst: 5, best: 5, kind: "project-convention", citation: "None."};
  expect(await check("pm25.json", JSON.stringify({...pm25, goalposts}))).toEqual({
    code: 1,
    lines: ["pm25.json: goalposts.best: expected a value below worst, as the direction is lower-is-better; received 5"],
  });
  expect(await check("other.json", JSON.stringify(pm25))).toEqual({
    code: 1,
    lines: ['other.json: id: expected "other", as the place of the file says; received "pm25"'],
  });
});

const FORM = "city,indicator,period,value,unit,status,boundary,url,note\n";

test("check FILE takes what a city gives of itself, wherever it lies, and says with whom it would be compared", async () => {
  const lines = [
    "toronto,waste-diverted,2016,0.51,1,A,municipality,,",
    "toronto,fire-deaths,2020,1.2,/100000,P,municipality,,",
  ];
  const {code, lines: said} = await check("toronto.csv", `${FORM}${lines.join("\n")}\n`);
  expect(said).toEqual([
    "toronto.csv: 2 figures of toronto, 2 indicators, 2016–2020",
    "  fire-deaths: 1 figure, 2020–2020; compared with 1 other city of CA",
    "  waste-diverted: 1 figure, 2016–2016; compared with 1 other city of CA",
  ]);
  expect(code).toBe(0);
});

test("check FILE says all that is wrong with it, line by line", async () => {
  const lines = ['atlantis,pm25,2020,"11,6",ug/m3,A,municipality,,', "vienna,pm25,2020,11.6,furlong,A,municipality,,"];
  expect(await check("indicators.csv", `${FORM}${lines.join("\n")}\n`)).toEqual({
    code: 1,
    lines: [
      'indicators.csv:2: city: expected the id of a city of the registry; received "atlantis"',
      'indicators.csv:2: value: expected a point before the decimals: a comma could mean decimals or thousands, so it is not guessed; received "11,6"',
      'indicators.csv:3: unit: expected one of these units (UCUM): ug/m3 mg/m3 ng/m3; received "furlong"',
    ],
  });
  expect(await check("indicators.csv", "a,b\n")).toMatchObject({
    code: 1,
    lines: [expect.stringMatching(/^indicators\.csv:1: expected these columns, each once: city,indicator,/)],
  });
  const {code, lines: none} = await check("missing/indicators.csv", null);
  expect([code, none]).toEqual([1, ["missing/indicators.csv: expected a file; received none"]]);
});
