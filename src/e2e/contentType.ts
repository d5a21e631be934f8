import {extname} from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** As what hosts send a file of the site, by the ending of its path; what ends in a slash is a page. */
export function contentType(path: string): string {
  return TYPES[path.endsWith("/") ? ".html" : extname(path)] ?? "application/octet-stream";
}
