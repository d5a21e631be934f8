import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/** The licences of packages whose code or type is in the built site, one after another, as these ask. Throws where a package is not installed. */
export async function licenceTexts(root: string, names: readonly string[]): Promise<string> {
  const texts = await Promise.all(names.map((name) => licenceText(join(root, "node_modules", name))));
  return texts.join("\n");
}

async function licenceText(folder: string): Promise<string> {
  const {name, version, license, author} = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
    author?: string | {name: string};
  };
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const by = typeof author === "string" ? author : author?.name;
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const said = texts.length > 0 ? texts : [`Licence: ${license ?? "not said"}${by ? `, by ${by}` : ""}\n`];
  return [`${"=".repeat(80)}\n${name} ${version}\n${"=".repeat(80)}\n`, ...said].join("\n");
}
