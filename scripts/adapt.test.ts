import {readdirSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {submissionText} from "../src/model/submissionText.ts";
import type {Adapter} from "./adapt.ts";

const adapters = import.meta.glob<Adapter>("./submissions/*.ts", {eager: true, import: "adapter"});
const data = new URL("../data/submissions/", import.meta.url);

test.each(Object.entries(adapters))("%s makes the file that stands in the repository", (path, adapter) => {
  const city = /(\w[\w-]*)\.ts$/.exec(path)![1]!;
  const read = (file: string) => readFileSync(new URL(`${city}/${file}`, data), "utf8");
  expect(submissionText(adapter(read("published.csv")))).toBe(read("indicators.csv"));
});

test("whoever gives a file in a form of its own has an adapter", () => {
  const cities = readdirSync(data).filter((city) => readdirSync(new URL(city, data)).includes("published.csv"));
  expect(cities.map((city) => `./submissions/${city}.ts`)).toEqual(Object.keys(adapters));
});

test("cells with commas, quotes or new lines stand in quotes", () => {
  const line = {
    city: "a",
    indicator: "b",
    period: "2020",
    value: "1",
    unit: "%",
    status: "A",
    boundary: "mixed",
    url: "",
  };
  expect(submissionText([{...line, note: 'x, "y"'}])).toMatch(/\n.*,"x, ""y"""\n$/);
});
