import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {crc32, inflateSync} from "node:zlib";
import {expect, test} from "vitest";
import {cardImage} from "./cardImage.ts";
import {palettePng} from "./palettePng.ts";
import {unpackWoff} from "./woff.ts";

const RED = [255, 0, 0, 255];
const WHITE = [255, 255, 255, 255];

test("palettePng(…) writes each colour once, and rows of places in the palette", () => {
  const png = palettePng(Uint8Array.from([...WHITE, ...RED, ...RED, ...WHITE]), 2, 2);
  const chunks = chunksOf(png);
  expect(chunks.map(({type}) => type)).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  expect(chunks.every(({intact}) => intact)).toBe(true);
  expect([...chunks[1]!.data]).toEqual([255, 255, 255, 255, 0, 0]);
  expect([...inflateSync(chunks[2]!.data)]).toEqual([0, 0, 1, 0, 1, 0]);
});

test("unpackWoff(…) gives the tables of the font, and refuses another file", () => {
  const path = createRequire(import.meta.url).resolve(
    "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff",
  );
  const font = unpackWoff(readFileSync(path));
  const count = font.readUInt16BE(4);
  const tables = Array.from({length: count}, (_, i) => 12 + 16 * i).map((at) => ({
    name: font.toString("latin1", at, at + 4),
    end: font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12),
  }));
  expect(tables.map(({name}) => name)).toEqual(expect.arrayContaining(["cmap", "head", "name"]));
  expect(Math.max(...tables.map(({end}) => end))).toBeLessThanOrEqual(font.length);
  expect(() => unpackWoff(Buffer.alloc(64))).toThrow('expected a file that begins with "wOFF"');
});

test("cardImage(…) draws texts in the font of cards, other scripts too", () => {
  const width = (text: string) => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#fff"/><text y="40" font-family="Source Serif 4" font-size="32">${text}</text></svg>`;
    return cardImage({outerHTML: drawing} as SVGSVGElement).length;
  };
  const empty = width("");
  for (const text of ["Łódź", "Москва", "Αθήνα", "Hà Nội", "CO₂ µg/m³"]) {
    expect.soft(width(text), text).toBeGreaterThan(empty + 300);
  }
});

function chunksOf(png: Buffer): {type: string; data: Buffer; intact: boolean}[] {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    const intact = crc32(body) === png.readUInt32BE(at + 8 + length);
    chunks.push({type: body.toString("latin1", 0, 4), data: body.subarray(4), intact});
    at += 12 + length;
  }
  return chunks;
}
