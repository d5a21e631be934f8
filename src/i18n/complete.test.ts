import {expect, test} from "vitest";
import {complete} from "./complete.ts";

test("complete(…) gives what a language lacks in English, with a sign, and leaves its own as it is", () => {
  const english = {"a.title": "Air", "b.count.one": "{count} city", "b.count.other": "{count} cities"};
  expect(complete({"a.title": "Luft"}, english)).toEqual({
    "a.title": "Luft",
    "b.count.one": "{count} city [en]",
    "b.count.other": "{count} cities [en]",
  });
});

test("complete(…) adds no plural form of English to a message that the language has", () => {
  expect(complete({"b.count.other": "{count} 城市"}, {"b.count.one": "{count} city", "b.count.other": "x"})).toEqual({
    "b.count.other": "{count} 城市",
  });
});
