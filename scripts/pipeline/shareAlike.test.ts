import {expect, test} from "vitest";
import type {Source} from "../../src/model/source.ts";
import {shareAlikeProblems} from "./shareAlike.ts";

const folders = Object.entries({free: "CC-BY-4.0", alike: "ODbL-1.0", alsoAlike: "ODbL-1.0"}).map(folder);

test("shareAlikeProblems(…) finds none where an indicator is of share-alike sources alone, or of none", () => {
  const indicators = [
    {id: "air", sources: ["free"]},
    {id: "drains", sources: ["alike", "alsoAlike"]},
  ];
  expect(shareAlikeProblems(indicators, folders)).toEqual([]);
});

test("shareAlikeProblems(…) says which indicator would mix licences, and which source has a licence of its own", () => {
  const indicators = [{id: "drains", sources: ["free", "alike"]}];
  expect(shareAlikeProblems(indicators, [...folders, folder(["other", "CC-BY-SA-4.0"])])).toEqual([
    'data/sources/other/source.json: licence_spdx: expected the share-alike licence of alike, ODbL-1.0; received "CC-BY-SA-4.0"',
    'data/indicators/drains.json: sources: expected share-alike sources alone, as alike, or none; received "free, alike"',
  ]);
});

function folder([id, licence]: [string, string]) {
  return {id, source: {licence_spdx: licence} as Source};
}
