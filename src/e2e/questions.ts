/** A bare page with the browser's engine and all questions, bundled as they are for the site, and nothing of the site. */
import {copyFile, mkdtemp, readFile, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {build} from "vite";
import type {Engine, EngineOptions} from "../query/browser.ts";
import {serve} from "./site.ts";
import type {Site} from "./site.ts";

/** What a question is asked besides the database. */
export type Arguments = readonly unknown[];

declare global {
  interface Window {
    openEngine: (options: EngineOptions) => Promise<Engine>;
    /** Asks a question by its name, and opens the engine for it. */
    ask: (name: string, values: Arguments) => Promise<unknown>;
  }
}

export const QUERY = resolve("src/query");

/**
 * The names of all questions: asynchronous functions whose first argument is a database, each in a file of its own name.
 * Throws where a file holds another.
 */
export async function questionNames(): Promise<string[]> {
  const names = (await readdir(QUERY)).filter((file) => /^\w+\.ts$/.test(file)).map((file) => file.slice(0, -3));
  const texts = await Promise.all(names.map((name) => readFile(join(QUERY, `${name}.ts`), "utf8")));
  return names.filter((name, index) => {
    const held = [...texts[index]!.matchAll(/^export async function (\w+)\(\s*db: Database\b/gm)].map(([, own]) => own);
    if (held.some((own) => own !== name))
      throw new Error(`src/query/${name}.ts: expected "${name}"; received ${held.join()}`);
    return held.length > 0;
  });
}

/** Those of the questions that only filter: they ask `rows`, never `query`, so that the light reader can answer them. */
export async function filterNames(): Promise<string[]> {
  const names = await questionNames();
  const texts = await Promise.all(names.map((name) => readFile(join(QUERY, `${name}.ts`), "utf8")));
  return names.filter((_, index) => !/\bdb\.query\b/.test(texts[index]!));
}

/** Bundles the page and serves it with public/ beside it, under the headers that hosts get. */
export async function serveQuestions(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "questions-"));
  const names = await questionNames();
  await writeFile(
    join(folder, "page.ts"),
    `import {openEngine} from ${JSON.stringify(join(QUERY, "browser.ts"))};
     ${names.map((name) => `import {${name}} from ${JSON.stringify(join(QUERY, `${name}.ts`))};`).join("\n")}
     const questions = {${names.join()}};
     window.openEngine = openEngine;
     window.ask = async (name, values) => questions[name](await openEngine({base: "/"}), ...values);`,
  );
  await writeFile(
    join(folder, "index.html"),
    '<!doctype html><link rel="icon" href="/icon.svg" /><script type="module" src="./page.ts"></script>',
  );
  const outDir = join(folder, "site");
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    publicDir: resolve("public"),
    build: {outDir, assetsInlineLimit: 0, target: "es2022"},
  });
  await copyFile("dist/_headers", join(outDir, "_headers"));
  const site = await serve(outDir);
  return {
    url: site.url,
    async close() {
      await site.close();
      await rm(folder, {recursive: true});
    },
  };
}
