import {expect, test} from "vitest";
import {staticDocument} from "../charts/document.ts";
import {element} from "../charts/element.ts";
import {linked} from "./linked.ts";

test.each([
  ["In Turin it fell; Turin is glad.", 'In <a href="#t">Turin</a> it fell; Turin is glad.'],
  ["Nobody.", "Nobody."],
])("linked(…) in %j", (sentence, expected) => {
  const document = staticDocument();
  const line = element(document, "p", null, ...linked(document, sentence, {name: "Turin", href: "#t"}));
  expect(line.innerHTML).toBe(expected);
});
