import {expect, test} from "vitest";
import {wrapText} from "./wrapText.ts";

test.each([
  ["one line", "Vienna", 200, ["Vienna"]],
  ["lines parted at blanks", "Vienna, Barcelona and Warsaw", 90, ["Vienna,", "Barcelona and", "Warsaw"]],
  ["a word parted where it is too wide", "東京都庁舎", 36, ["東京都", "庁舎"]],
  ["nothing of nothing", " ", 100, []],
])("wrapText(…) makes %s", (_, text, width, lines) => expect(wrapText(text, 12, width)).toEqual(lines));
