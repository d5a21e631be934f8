import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {readText} from "./readText.ts";

async function read(bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parallels-text-"));
  onTestFinished(() => rm(folder, {recursive: true}));
  await writeFile(join(folder, "made-up.json"), bytes);
  return readText(join(folder, "made-up.json"), "made-up.json");
}

test("readText(…) reads UTF-8 with and without a byte order mark", async () => {
  expect(await read(Buffer.from("Zürich"))).toBe("Zürich");
  expect(await read(Buffer.from("\ufeffZürich"))).toBe("Zürich");
});

test.each<BufferEncoding>(["latin1", "utf16le"])(
  "readText(…) refuses %s, and changes no letter to read on",
  async (encoding) => {
    await expect(read(Buffer.from("Zürich \ud800", encoding))).rejects.toThrow(
      "made-up.json: expected UTF-8; received bytes of another encoding",
    );
  },
);
