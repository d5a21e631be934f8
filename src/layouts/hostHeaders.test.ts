import {expect, test} from "vitest";
import {netlifyHeaders, nginxHeaders} from "./hostHeaders.ts";
import {framedPolicy, PAGE_POLICY} from "./policy.ts";

const blocks = new Map(
  netlifyHeaders("/cities/", ["city", "compare"])
    .split("\n\n")
    .map((block) => [block.split("\n")[0], block]),
);

test("every answer has the policy, and no rule for all says who may frame it", () => {
  expect(blocks.get("/cities/*")).toContain(`\n  Content-Security-Policy: ${PAGE_POLICY}\n`);
  expect(blocks.get("/cities/*")).toContain("\n  X-Content-Type-Options: nosniff");
  expect(PAGE_POLICY).not.toContain("frame-ancestors");
});

test("pages may not be framed, embeds may", () => {
  const closed = `\n  Content-Security-Policy: ${framedPolicy("nobody")}`;
  for (const path of ["/cities/", "/cities/:locale/", "/cities/:locale/city/*", "/cities/:locale/compare/*"]) {
    expect.soft(blocks.get(path), path).toContain(closed);
  }
  expect([...blocks.keys()].filter((path) => path?.includes("embed"))).toEqual([]);
  expect(nginxHeaders("/cities/")).toContain(
    `location ~ ^/cities/[^/]+/embed/ {\n  add_header Content-Security-Policy "${framedPolicy("anyone")}" always;`,
  );
});

test("what has its checksum in its name is kept for ever, under the base", () => {
  expect(blocks.get("/cities/_astro/*")).toContain("immutable");
  expect(nginxHeaders("/")).toContain("location ^~ /_astro/ {");
});
