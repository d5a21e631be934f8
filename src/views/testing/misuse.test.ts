import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {misuse} from "./misuse.ts";

const indicators = [{id: "people", words: ["More is not better."]}];

/** What is found in a main of such content. */
function found(html: string, path = "/en/"): string[] {
  const {document} = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  return misuse(document.querySelector("main"), {indicators, path}).map((line) => line.replace(`${path} people: `, ""));
}

const row = (content: string) => `<table><tr data-indicator="people"><td>${content}</td></tr></table>`;

test.each([
  ["2 of 6", ["a place: 2 of 6"]],
  ["=3 of 1,041", ["a place: =3 of 1,041"]],
  ["Vienna had 7: place =2 of 4 comparable cities.", ["a place: Vienna had 7: place =2 of 4 comparable cities."]],
  ["place 1 of 6", ["a place: place 1 of 6"]],
  ["80 of 100, grade B", []],
  ["Of 12 cities 7 have a figure", []],
  ["higher than 6 of 8 other comparable cities", []],
  ["no place: neutral", []],
  ["better →", ["a word of praise: better →"]],
  ["Vienna: improving", ["a word of praise: Vienna: improving"]],
  ["Neither more nor less is better.", []],
  ["More is not better.", []],
  ["Less is better", []],
  ["7, less is better", ["a word of praise: 7, less is better"]],
  ["Highest quarter", ["a quarter: Highest quarter"]],
])("misuse(…) in a row with %j finds %j", (content, expected) => {
  expect(found(row(content))).toEqual(expected);
});

test("misuse(…) finds colours", () => {
  expect(found(row('<svg><path class="dots better"></path></svg>'))).toEqual([
    expect.stringMatching(/^a colour of praise: <path class="dots better"/),
  ]);
});

test("misuse(…) passes over what belongs to other indicators", () => {
  expect(found('<p>better</p><ul data-indicator="people"><li data-indicator="pm25">2 of 6, better</li></ul>')).toEqual(
    [],
  );
});

test("misuse(…) finds unmarked rows by their link, and takes the whole of the indicator's own page", () => {
  expect(found('<ul><li><a href="/en/indicator/people/">People</a> <b>2 of 6</b></li></ul>')).toEqual([
    "a place: 2 of 6",
  ]);
  expect(found("<p>the best of all</p>", "/en/indicator/people/")).toEqual(["a word of praise: the best of all"]);
});

test("misuse(…) finds cities in the order of their values, and leaves other orders alone", () => {
  const table = (values: readonly number[]) =>
    `<table data-indicator="people"><tbody>${values
      .map(
        (value) => `<tr><td><a href="/en/city/x/">X</a></td><td>${value.toLocaleString("en")}</td><td>2020</td></tr>`,
      )
      .join("")}</tbody></table>`;
  expect(found(table([9000, 800, 70, 60, 50, 40, 30, 20]))).toEqual(["cities in the order of their values"]);
  expect(found(table([800, 9000, 70, 60, 50, 40, 30, 20]))).toEqual([]);
});
