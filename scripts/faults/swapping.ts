/** For tests: puts folders (the arguments after the first) in place that hold two files of the same text (the first). */
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {swapIn} from "../pipeline/swap.ts";

/** In this process. Throws where the text is "none", when half is written. */
export async function swapText(text: string, outs: readonly [string, ...string[]]): Promise<void> {
  await swapIn(outs, async (folder) => {
    for (const name of ["a", "b"]) {
      if (text === "none" && name === "b") throw new Error("no text");
      await writeFile(join(folder, name), text);
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [text = "", out = "", ...others] = process.argv.slice(2);
  await swapText(text, [out, ...others]);
}
