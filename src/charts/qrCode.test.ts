import {encode} from "uqr";
import {expect, test} from "vitest";
import {staticDocument} from "./document.ts";
import {qrCode} from "./qrCode.ts";

const ADDRESS = "https://parallels.example/en/brief/?a=berlin&b=madrid&release=2026.1.0";

test("qrCode(…) draws each dark module once, and no light one", () => {
  const {data, size} = encode(ADDRESS, {ecc: "M", border: 0});
  const picture = qrCode(staticDocument(), ADDRESS, "QR code");
  const drawn = Array.from({length: size}, () => Array<number>(size).fill(0));
  const strokes = picture
    .querySelectorAll("path")[1]!
    .getAttribute("d")!
    .matchAll(/M(\d+) (\d+)\.5h(\d+)/g);
  for (const [, x, y, length] of strokes)
    for (let step = 0; step < Number(length); step++) drawn[Number(y)]![Number(x) + step]! += 1;
  expect(drawn).toEqual(data.map((row) => row.map(Number)));
  expect(picture.getAttribute("viewBox")).toBe(`-4 -4 ${size + 8} ${size + 8}`);
});
