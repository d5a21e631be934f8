import {expect, test} from "vitest";
import {citySisters} from "./citySisters.ts";
import {briefDatabase} from "./testing/briefDatabase.ts";
import {testScreen, textOf} from "./testing/testScreen.ts";

test("citySisters(…) leads to the brief with each sister city, and is null for a city without one", async () => {
  const [db, screen] = await Promise.all([briefDatabase(), testScreen()]);
  const list = (await citySisters(db, {city: "lyon"}, screen))!;
  expect(textOf(list)).toBe("Turin");
  expect(list.querySelector("a")!.getAttribute("href")).toBe("/en/brief/?a=lyon&b=turin");
  expect(await citySisters(db, {city: "vienna"}, screen)).toBeNull();
});
