import {crc32, deflateSync} from "node:zlib";

/** Colours that differ in less than so many of their lowest bits are one: smooth edges of text need no more. */
const BITS = 3;
const KEPT = 8 - BITS;
const MOST = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG of opaque pixels (RGBA, row by row) with a palette, a third as large as one of full colours: each colour is the first
 * of its kind. Throws for more than MOST of them.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Buffer<ArrayBuffer> {
  const view = new DataView(pixels.buffer, pixels.byteOffset);
  const places = new Int16Array(1 << (3 * KEPT)).fill(-1);
  const palette: number[] = [];
  const rows = Buffer.alloc(height * (width + 1));
  let last = -1;
  let place = 0;
  for (let y = 0, at = 0, out = 0; y < height; y++) {
    out++; // each row begins with its filter: none
    for (let x = 0; x < width; x++, at += 4) {
      const colour = view.getUint32(at);
      if (colour !== last) place = placeOf((last = colour));
      rows[out++] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);

  function placeOf(colour: number): number {
    const [red, green, blue] = [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255];
    const kind = ((red >> BITS) << (2 * KEPT)) | ((green >> BITS) << KEPT) | (blue >> BITS);
    if (places[kind] === -1) {
      places[kind] = palette.length / 3;
      palette.push(red, green, blue);
      if (palette.length > 3 * MOST) throw new Error(`png: expected at most ${MOST} colours; received more`);
    }
    return places[kind]!;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
