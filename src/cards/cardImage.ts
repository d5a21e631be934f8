import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Resvg} from "@resvg/resvg-js";
import {palettePng} from "./palettePng.ts";
import {unpackWoff} from "./woff.ts";

/** Source Serif 4, under the SIL Open Font Licence: the scripts of which the package has a file, in the weights that cards use. */
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"];
const WEIGHTS = [400, 600];

let fonts: string[] | undefined;

/** A drawing as a PNG of its own size, in the one font of cards, "Source Serif 4"; the machine's own fonts play no part. */
export function cardImage(drawing: SVGSVGElement): Buffer<ArrayBuffer> {
  const font = {fontFiles: (fonts ??= unpackFonts()), loadSystemFonts: false, defaultFontFamily: "Source Serif 4"};
  const {pixels, width, height} = new Resvg(drawing.outerHTML, {font}).render();
  return palettePng(pixels, width, height);
}

/** The renderer reads OpenType files alone, and the package has WOFF: for as long as the process lives. */
function unpackFonts(): string[] {
  const {resolve} = createRequire(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), "parallels-fonts-"));
  process.once("exit", () => rmSync(folder, {recursive: true}));
  return WEIGHTS.flatMap((weight) =>
    SCRIPTS.map((script) => {
      const woff = resolve(`@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`);
      const path = join(folder, `${script}-${weight}.otf`);
      writeFileSync(path, unpackWoff(readFileSync(woff)));
      return path;
    }),
  );
}
