import {expect, test} from "vitest";
import {z} from "zod";
import {definitionProblems} from "./problems.ts";

const Schema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, "expected lower case letters"),
  code: z.string().regex(/^\d\.\d$/),
  title: z.string().min(1).max(5),
  link: z.url(),
  years: z.int().max(10),
  kind: z.enum(["A", "N"]),
  range: z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, "expected [low, high] with low < high"),
  unit: z.strictObject({label: z.string()}),
  derive: z.discriminatedUnion("id", [
    z.strictObject({id: z.literal("ratio")}),
    z.strictObject({id: z.literal("growth")}),
  ]),
  caveats: z.array(z.string()).min(1),
});

const RIGHT = {
  id: "air",
  code: "8.1",
  title: "Air",
  link: "https://example.org/",
  years: 5,
  kind: "A",
  range: [0, 1],
  unit: {label: "%"},
  derive: {id: "ratio"},
  caveats: ["a"],
};

function problemsOf(input: unknown): string[] {
  const {error} = Schema.safeParse(input);
  return error ? definitionProblems("data/indicators/air.json", error, input) : [];
}

test.each([
  [{unit: {label: 3}}, "unit.label: expected string; received number"],
  [{unit: {}}, "unit.label: expected string; received nothing"],
  [{unit: null}, "unit: expected object; received null"],
  [{unit: {label: "%", symbol: "%"}}, 'unit: expected no other keys; received "symbol"'],
  [{id: "Air 2"}, 'id: expected lower case letters; received "Air 2"'],
  [{code: "8"}, 'code: expected a match of /^\\d\\.\\d$/; received "8"'],
  [{title: ""}, 'title: expected string to have >=1 characters; received ""'],
  [{title: "x".repeat(90)}, `title: expected string to have <=5 characters; received "${"x".repeat(78)}…`],
  [{link: "example"}, 'link: expected url; received "example"'],
  [{years: 1.5}, "years: expected int; received 1.5"],
  [{years: Number.NaN}, "years: expected number; received NaN"],
  [{years: 11}, "years: expected number to be <=10; received 11"],
  [{kind: "M"}, 'kind: expected one of "A"|"N"; received "M"'],
  [{range: [2, 1]}, "range: expected [low, high] with low < high; received [2,1]"],
  [{range: [2, "1"]}, "range.1: expected number; received string"],
  [{derive: {id: "sum"}}, 'derive.id: expected one of "ratio"|"growth"; received "sum"'],
  [{caveats: []}, "caveats: expected array to have >=1 items; received []"],
  [{caveats: "a"}, "caveats: expected array; received string"],
])("definitionProblems(…) of %j", (change, problem) => {
  expect(problemsOf({...RIGHT, ...change})).toEqual([`data/indicators/air.json: ${problem}`]);
});

test("definitionProblems(…) names all problems of a file at once", () => {
  expect(problemsOf({...RIGHT, kind: "M", years: 11, colour: "red"})).toEqual([
    "data/indicators/air.json: years: expected number to be <=10; received 11",
    'data/indicators/air.json: kind: expected one of "A"|"N"; received "M"',
    'data/indicators/air.json: expected no other keys; received "colour"',
  ]);
});

test.each([
  [[], "array"],
  [null, "null"],
  ["air", "string"],
])("definitionProblems(…) of a file that holds %j", (input, received) => {
  expect(problemsOf(input)).toEqual([`data/indicators/air.json: expected object; received ${received}`]);
});
