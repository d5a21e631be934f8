import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {fitText, frame, tenth, textWidth} from "./frame.ts";

test("frame(…) is one image with a label, left to right", () => {
  const picture = frame("trend", {document: staticDocument(), width: 10, height: 5, label: "a & b"});
  expect(picture.outerHTML).toBe(
    '<svg class="chart trend" role="img" aria-label="a &amp; b" width="10" height="5" viewBox="0 0 10 5" direction="ltr"/>',
  );
});

test("fitText(…) shortens to the width, textWidth(…) is wider for wide letters", () => {
  expect(fitText("New York-Newark", 12, 200)).toBe("New York-Newark");
  expect(fitText("New York-Newark", 12, 60)).toMatch(/^New Y.*…$/);
  expect(textWidth("北京", 12)).toBe(24);
  expect(textWidth("WW", 12)).toBeGreaterThan(textWidth("ii", 12));
  expect([tenth(-0.01), tenth(1.26)]).toEqual([0, 1.3]);
});
