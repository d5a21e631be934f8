import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {LIGHT} from "./lightColours.ts";

const css = readFileSync("src/layouts/page.css", "utf8");

test.each(Object.entries(LIGHT))("the light --%s is that of the style sheet: %s", (name, colour) =>
  expect(css).toContain(`--${name}: light-dark(${colour},`),
);
