import {expect, test} from "vitest";
import {releaseOrder} from "./releaseOrder.ts";

test("releases are in the order of their numbers", () => {
  expect(["2026.11.1", "2026.2.0", "2027.1.0", "2026.11.0"].sort(releaseOrder)).toEqual([
    "2026.2.0",
    "2026.11.0",
    "2026.11.1",
    "2027.1.0",
  ]);
  expect(releaseOrder("2026.11.0", "2026.11.0")).toBe(0);
});
