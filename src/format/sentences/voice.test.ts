import {expect, test} from "vitest";
import {paragraph} from "./voice.ts";

test("paragraph(…) leaves out what does not hold and parts sentences by a space", () => {
  expect(paragraph("One.", false, null, "Two.")).toBe("One. Two.");
});

test("paragraph(…) puts no space after a full-width stop", () => {
  expect(paragraph("有数据。", "没有。")).toBe("有数据。没有。");
});
