import fc from "fast-check";
import {parse} from "csv-parse/sync";
import {expect, test} from "vitest";
import {csv} from "./csv.ts";

test.each([
  ["plain", "plain"],
  ["Washington, D.C.", '"Washington, D.C."'],
  ['the "Ring"', '"the ""Ring"""'],
  ["two\nlines", '"two\nlines"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\tcmd", "'\tcmd"],
  [-1.5, "-1.5"],
  [0.1 + 0.2, "0.30000000000000004"],
  [false, "false"],
  [null, ""],
])("csv(…) writes %j as %s", (value, written) => expect(csv(["a"], [[value]])).toBe(`a\r\n${written}\r\n`));

test("csv(…) of no rows is its header", () => expect(csv(["a", "b"], [])).toBe("a,b\r\n"));

test("csv(…) is read again as it was by a reader of its own", () => {
  const text = fc.string({unit: "grapheme"}).filter((text) => !/^[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (rows) => {
      const read = parse(csv(["a", "b"], rows), {record_delimiter: "\r\n", skip_empty_lines: false});
      expect(read).toEqual([["a", "b"], ...rows]);
    }),
  );
});
