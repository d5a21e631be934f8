import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import type {ShareRow} from "./shareBars.ts";
import {shareBars} from "./shareBars.ts";

const OPTIONS = {
  document: staticDocument(),
  label: "Parts of the distance",
  columns: {city: "City", where: "Part of the distance", value: "Part"},
  prefix: "pm25",
};
const ROWS: ShareRow[] = [
  {name: "Warsaw", index: 2, share: 0.6, text: "60%", notes: ["9.6 above"]},
  {name: "Vienna", index: 0, share: 0.4, text: "40%", notes: ["6.4 above"]},
  {name: "Malmö", index: 6, share: 0, text: "at the target", notes: []},
  {name: "Lagos", index: 3, share: "not-collected", text: "not collected", notes: []},
];

test("shareBars(…) sets the parts one after another, and what is missing in its pattern", async () => {
  const picture = shareBars(ROWS, OPTIONS);
  await expect(golden(picture)).toMatchFileSnapshot("snapshots/shareBars.html");
  expect(
    [...picture.querySelectorAll(".share")].map((bar) => [bar.getAttribute("x"), bar.getAttribute("width")]),
  ).toEqual([
    ["0%", "60%"],
    ["60%", "40%"],
  ]);
});

test("shareBars([]) is a table without rows", () =>
  expect(shareBars([], OPTIONS).querySelectorAll("tbody tr")).toHaveLength(0));
