import {expect, test} from "vitest";
import {questions} from "./question.ts";

test("questions(…) makes one address for each combination, with params sent as often as they have texts", () => {
  const request = {
    url: "https://example.org/{year}/data",
    params: {area: "{area}:*", indicator: ["a", "b"]},
    each: {year: ["2019", "2020"], area: ["x"]},
  };
  expect(questions(request, {}).map(({url, name, each}) => ({url: url.href, name, each}))).toEqual(
    ["2019", "2020"].map((year) => {
      const url = `https://example.org/${year}/data?area=x%3A*&indicator=a&indicator=b`;
      return {url, name: url, each: {year, area: "x"}};
    }),
  );
});

test("questions(…) takes a secret from the environment, and keeps it out of the name", () => {
  const request = {url: "https://example.org/data", secret: {param: "key", variable: "EXAMPLE_KEY"}};
  const [asked] = questions(request, {EXAMPLE_KEY: "hush"});
  expect(asked?.url.href).toBe("https://example.org/data?key=hush");
  expect(asked?.name).toBe("https://example.org/data");
  expect(questions(request, {})[0]?.url.href).toBe("https://example.org/data");
});
