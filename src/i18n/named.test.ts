import {expect, test} from "vitest";
import {named} from "./named.ts";

const MESSAGES = {
  "theme.air": "Air",
  "cities.one": "one city",
  "cities.other": "{count} cities",
  "methods.title": "Methods",
};

test.each([
  ['t("methods.title")', ["methods.title"]],
  ['{title: "cities"}', ["cities.one", "cities.other"]],
  ["t(`theme.${id}`)", ["theme.air"]],
  ["cities, methods.title and `theme.air`", []],
])("%s", (code, keys) => {
  expect(Object.keys(named(MESSAGES, code))).toEqual(keys);
});
