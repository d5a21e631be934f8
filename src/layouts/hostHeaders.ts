/** The headers of policy.ts in the words of the hosts that take them from a file. */
import {CACHING, framedPolicy, HEADERS, PAGE_POLICY} from "./policy.ts";

const POLICY = "Content-Security-Policy";

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Where several rules fit a path, one host takes the last value of a header
 * and the other joins them, so that no rule may loosen another: who may frame a page stands in the rules of `closed` alone, the
 * folders of a language (`city`, `compare` …) that may not be framed; `base` has slashes at both ends.
 */
export function netlifyHeaders(base: string, closed: readonly string[]): string {
  const whole = [[POLICY, framedPolicy("nobody")]] as const;
  return [
    block(`${base}*`, [[POLICY, PAGE_POLICY], ...HEADERS]),
    ...["", ":locale/", ...closed.map((folder) => `:locale/${folder}/*`)].map((path) => block(base + path, whole)),
    ...Object.entries(CACHING).map(([folder, value]) => block(`${base}${folder}/*`, [["Cache-Control", value]])),
  ].join("\n");
}

/** What hosts compress; Parquet and fonts are compressed inside. */
const COMPRESSED = [
  ...["text/css", "text/csv", "text/javascript", "application/javascript", "application/json"],
  ...["application/wasm", "application/xml", "image/svg+xml"],
];

/** Lines for the `server` block of nginx, which compresses HTML unasked. */
export function nginxHeaders(base: string): string {
  const shared = HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const rules: {path: string; policy: string; caching?: string}[] = [
    {path: base, policy: framedPolicy("nobody")},
    {path: `~ ^${base}[^/]+/embed/`, policy: framedPolicy("anyone")},
    ...Object.entries(CACHING).map(([folder, caching]) => ({
      path: `^~ ${base}${folder}/`,
      policy: framedPolicy("nobody"),
      caching,
    })),
  ];
  return [
    "# Inside server { … }; the files of the site lie under its root.",
    "gzip on;",
    "gzip_vary on;",
    `gzip_types ${COMPRESSED.join(" ")};`,
    "absolute_redirect off;",
    `error_page 404 ${base}404.html;`,
    ...rules.map(({path, policy, caching = "no-cache"}) =>
      [
        `location ${path} {`,
        `  add_header ${POLICY} "${policy}" always;`,
        ...shared.map((line) => `  ${line}`),
        `  add_header Cache-Control "${caching}";`,
        "}",
      ].join("\n"),
    ),
    "",
  ].join("\n");
}

/** Lines for a site block of Caddy, which has `root` before them. */
export function caddyHeaders(base: string): string {
  return [
    "# Inside a site block; the files of the site lie under its root.",
    "encode {",
    "  gzip",
    "  match {",
    ...["text/html", ...COMPRESSED].map((type) => `    header Content-Type ${type}*`),
    "  }",
    "}",
    `@embed path_regexp ^${base}[^/]+/embed/`,
    "# In this order: of two headers of one name, the later stands.",
    "route {",
    ...[
      `${POLICY} "${framedPolicy("nobody")}"`,
      ...HEADERS.map(([name, value]) => `${name} "${value}"`),
      "Cache-Control no-cache",
    ].map((header) => `  header ${header}`),
    `  header @embed ${POLICY} "${framedPolicy("anyone")}"`,
    ...Object.entries(CACHING).map(([folder, value]) => `  header ${base}${folder}/* Cache-Control "${value}"`),
    "}",
    "handle_errors {",
    "  @missing expression {http.error.status_code} == 404",
    `  rewrite @missing ${base}404.html`,
    "  file_server",
    "}",
    "file_server",
    "",
  ].join("\n");
}

function block(path: string, headers: readonly (readonly [name: string, value: string])[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
}
