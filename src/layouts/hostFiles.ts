import {readdir, writeFile} from "node:fs/promises";
import type {AstroIntegration} from "astro";
import {caddyHeaders, netlifyHeaders, nginxHeaders} from "./hostHeaders.ts";

/** Writes the files that hosts take their headers from beside the built site: `_headers`, `nginx.conf` and `Caddyfile`. */
export function hostFiles(): AstroIntegration {
  let base = "/";
  return {
    name: "host-files",
    hooks: {
      "astro:config:done": ({config}) => {
        base = config.base.endsWith("/") ? config.base : `${config.base}/`;
      },
      "astro:build:done": async ({dir}) => {
        const pages = (await readdir("src/pages/[locale]")).map((file) => file.replace(/\.astro$/, ""));
        const closed = pages.filter((name) => !name.includes(".") && !["index", "embed"].includes(name)).sort();
        await writeFile(new URL("_headers", dir), netlifyHeaders(base, closed));
        await writeFile(new URL("nginx.conf", dir), nginxHeaders(base));
        await writeFile(new URL("Caddyfile", dir), caddyHeaders(base));
      },
    },
  };
}
