import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {MISSING} from "../model/missing.ts";
import {missingMark} from "./missingMark.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

const {document, t} = await testScreen();
const css = readFileSync("src/views/missing.css", "utf8");

test.each(MISSING)("missingMark(…, %j) has a pattern, a symbol and a word of its own", (kind) => {
  const mark = missingMark(document, kind, t);
  expect([...mark.children].map((part) => part.getAttribute("class"))).toEqual([
    `missing-pattern missing-${kind}`,
    "missing-symbol",
    null,
  ]);
  expect(css).toContain(`.missing-${kind} {`);
  expect(mark.getAttribute("title")).not.toBe("");
});

test("no two kinds are read or seen alike", () => {
  const texts = MISSING.map((kind) => textOf(missingMark(document, kind, t)));
  expect(new Set(texts).size).toBe(MISSING.length);
});
