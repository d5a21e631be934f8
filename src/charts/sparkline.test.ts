import {expect, test} from "vitest";
import type {Status} from "../model/status.ts";
import {staticDocument} from "./document.ts";
import {golden} from "./golden.ts";
import {sparkline} from "./sparkline.ts";

const document = staticDocument();

/** Made-up values: rising, a year missing, a break, forecasts. */
const POINTS = [
  [2010, 4, "A"],
  [2011, 5, "A"],
  [2012, 6, "A"],
  [2013, 4.5, "P"],
  [2014, null, "O"],
  [2015, 7, "A"],
  [2016, 7.5, "A"],
  [2017, 9, "B"],
  [2018, 9.5, "A"],
  [2019, 10, "F"],
  [2020, 11.5, "F"],
].map(([year, value, status]) => ({year, value, status}) as {year: number; value: number | null; status: Status});

test("sparkline(…) draws gaps, breaks, forecasts and the newest value", async () => {
  await expect(golden(sparkline(POINTS, {document}))).toMatchFileSnapshot("snapshots/sparkline.svg");
});

test("sparkline(…) leaves out points on a straight line, and speaks only when it is told to", () => {
  const straight = Array.from({length: 50}, (_, i) => ({year: 1970 + i, value: i, status: "A" as const}));
  const picture = sparkline(straight, {document, label: "rising from 0 to 49"});
  expect(picture.querySelector("path")!.getAttribute("d")).toBe("M3 17 85 3");
  expect(picture.getAttribute("aria-label")).toBe("rising from 0 to 49");
  expect(picture.getAttribute("aria-hidden")).toBeNull();
});

test("sparkline([]) is empty, and one value is a dot", () => {
  expect(sparkline([], {document}).children).toHaveLength(0);
  expect(sparkline(POINTS.slice(0, 1), {document}).innerHTML).toBe(
    '<path d="M84 10h2"/><path class="dot" d="M85 10h0"/>',
  );
});
