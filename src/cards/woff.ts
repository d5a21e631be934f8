import {inflateSync} from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

/** The OpenType font within a WOFF 1.0 file (W3C, 2012), its tables uncompressed. Throws for a file of another form. */
export function unpackWoff(woff: Buffer): Buffer {
  const signature = woff.toString("latin1", 0, 4);
  if (signature !== "wOFF") throw new Error(`woff: expected a file that begins with "wOFF"; received "${signature}"`);
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  const power = Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Uint8Array[] = [directory];
  let end = directory.length;
  for (let table = 0; table < count; table++) {
    const entry = HEADER + ENTRY * table;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const stored = woff.subarray(offset, offset + packed);
    const record = 12 + 16 * table;
    woff.copy(directory, record, entry, entry + 4);
    woff.copy(directory, record + 4, entry + 16, entry + ENTRY);
    directory.writeUInt32BE(end, record + 8);
    directory.writeUInt32BE(length, record + 12);
    const padded = Math.ceil(length / 4) * 4;
    parts.push(packed < length ? inflateSync(stored) : stored, Buffer.alloc(padded - length));
    end += padded;
  }
  return Buffer.concat(parts);
}
