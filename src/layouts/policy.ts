/** What a page of this site may do: said once, for the pages themselves and for the headers of hosts. */

const SELF = "'self'";

const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  "default-src": [SELF],
  // DuckDB is WebAssembly; the build puts no script into a page.
  "script-src": [SELF, "'wasm-unsafe-eval'"],
  "worker-src": [SELF],
  "connect-src": [SELF],
  // A chart becomes a PNG by way of a blob.
  "img-src": [SELF, "blob:"],
  // Charts place their parts by style attributes.
  "style-src": [SELF, "'unsafe-inline'"],
  "object-src": ["'none'"],
  "base-uri": [SELF],
  "form-action": [SELF],
};

/** The Content-Security-Policy of every page, as its `<meta>` says it: all but who may frame it, which headers alone can say. */
export const PAGE_POLICY: string = Object.entries(DIRECTIVES)
  .map(([name, values]) => `${name} ${values.join(" ")}`)
  .join("; ");

/** The same for a header, with who may frame the page: any site an embed, none another page. */
export function framedPolicy(by: "anyone" | "nobody"): string {
  return `${PAGE_POLICY}; frame-ancestors ${by === "anyone" ? "*" : "'none'"}`;
}

/** Who learns from which page a reader came: this site alone. */
export const REFERRER = "same-origin";

/** Headers of every answer, besides the policy. */
export const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["Referrer-Policy", REFERRER],
  ["X-Content-Type-Options", "nosniff"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"],
];

/**
 * How long a browser may keep what lies in a folder without asking again, by the folder's path from the site's root. What is in
 * `_astro` has its checksum in its name. A file of a release is held against its checksum, and fetched anew where it is another.
 * What lies at the address of a release stays what it is. All else is asked for again each time.
 */
export const CACHING: Readonly<Record<string, string>> = {
  _astro: "public, max-age=31536000, immutable",
  "data/v": "public, max-age=31536000, immutable",
  "data/latest": "public, max-age=86400",
};
