import {expect, test} from "vitest";
import {foreign} from "./foreign.ts";

test("foreign(…) says nothing of a text in the language of its page", () => {
  expect(foreign("en")).toEqual({});
  expect(foreign("fr", "fr")).toEqual({});
});

test("foreign(…) names the language of another text, and which way it runs", () => {
  expect(foreign("ar")).toEqual({lang: "en", dir: "ltr", class: "foreign"});
});
