import {expect, test} from "vitest";
import {formatBytes} from "./bytes.ts";

test.each([
  ["en", 0, "0 bytes"],
  ["en", 512, "512 bytes"],
  ["en", 999_600, "1 MB"],
  ["en", 3_123_456, "3.1 MB"],
  ["en", 140_400, "140 kB"],
  ["fr", 3_123_456, "3,1 Mo"],
])("formatBytes(%s, %d) is %s", (locale, bytes, expected) => {
  expect(formatBytes(locale, bytes).replace(/[\u00a0\u202f]/g, " ")).toBe(expected);
});
