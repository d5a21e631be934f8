import {expect} from "vitest";
import {test} from "./test.ts";

test("the words under a strip stand at the ends they speak of, in scripts from right to left too", async ({open}) => {
  const {page} = await open("/en/compare/");
  const ends = await page.evaluate(() => {
    document.documentElement.dir = "rtl";
    return [...document.querySelectorAll(".strip")].map((strip) => {
      const {left, right} = strip.getBoundingClientRect();
      const words = strip.querySelector(".direction")!.getBoundingClientRect();
      return right - words.right < words.left - left ? "right" : "left";
    });
  });
  expect(ends.length).toBeGreaterThan(0);
  expect(new Set(ends)).toEqual(new Set(["right"]));
});
