import {expect, test} from "vitest";
import {MISSING} from "../model/missing.ts";
import {staticDocument} from "./document.ts";
import {missingPatterns, missingRect} from "./missingPattern.ts";

const document = staticDocument();

test("missingPatterns(…) and missingRect(…) draw six kinds in six ways", () => {
  const patterns = missingPatterns(document, "grid", MISSING);
  const looks = MISSING.map((kind) => {
    const fill = missingRect(document, kind, "grid", {width: 8}).getAttribute("fill");
    const pattern = fill && patterns.querySelector(`[id="${fill.slice(5, -1)}"] path`)!.getAttribute("d");
    return pattern ?? kind;
  });
  expect(new Set(looks).size).toBe(MISSING.length);
});

test("missingPatterns(…) of no kind is empty", () =>
  expect(missingPatterns(document, "grid", []).children).toHaveLength(0));
