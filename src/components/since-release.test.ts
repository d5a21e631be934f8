import {expect, test} from "vitest";
import {pageOf} from "./since-release.ts";

test.each([
  ["city/vienna/?release=2026.1.0", {page: "city", city: "vienna"}],
  ["city/any/?city=vienna&release=2026.1.0", {page: "city", city: "vienna"}],
  ["brief/a--b/", {page: "brief", pair: {a: "a", b: "b"}}],
  ["brief/?a=a&b=b", {page: "brief", pair: {a: "a", b: "b"}}],
  [
    "indicator/pm25/?stratum=x&region=Europe&country=FR",
    {page: "indicator", selection: {indicator: "pm25", stratum: "x", region: "Europe", country: "FR"}},
  ],
])("pageOf(%s) says whose figures it shows", (path, page) => {
  const {pathname, search} = new URL(`https://example.org/base/en/${path}`);
  expect(pageOf({pathname, search}, "/base/en/")).toEqual(page);
});

test.each(["", "city/", "city/any/", "indicator/", "brief/", "brief/?a=a", "compare/?cities=a", "data/"])(
  "pageOf(%s) shows none",
  (path) => {
    const {pathname, search} = new URL(`https://example.org/en/${path}`);
    expect(pageOf({pathname, search}, "/en/")).toBeNull();
  },
);
