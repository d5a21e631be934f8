/** The policy of the site: on every page, in the headers, and kept by what pages do. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect} from "vitest";
import {framedPolicy, HEADERS, PAGE_POLICY} from "../layouts/policy.ts";
import {PAGES} from "./pages.ts";
import {test} from "./test.ts";

describe.each(PAGES)("$type", ({path}) => {
  const html = readFileSync(join("dist", path, "index.html"), "utf8");

  test("says the policy before anything that it is about", () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`;
    expect(html).toContain(meta);
    const first = Math.min(...["<link", "<script", "<style"].map((tag) => html.indexOf(tag)).filter((at) => at >= 0));
    expect(html.indexOf(meta)).toBeLessThan(first);
  });

  test("holds no script of its own but data, no style element, and no handler in an attribute", () => {
    const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.filter((tag) => !tag.includes('type="application/ld+json"'))).toEqual([]);
    expect(html).not.toMatch(/<style[\s>]/);
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+=/);
  });

  test("is sent with the headers, and may not be framed", async ({site}) => {
    const {headers} = await fetch(site.url + path);
    for (const [name, value] of HEADERS) expect.soft(headers.get(name), name).toBe(value);
    expect(headers.get("content-security-policy")).toContain(framedPolicy("nobody"));
  });
});

test("what has its checksum in its name is kept for ever; an embed may be framed by anyone", async ({site}) => {
  const html = await (await fetch(`${site.url}/en/`)).text();
  const [, script = ""] = /src="([^"]*_astro[^"]*)"/.exec(html) ?? [];
  expect((await fetch(site.url + script)).headers.get("cache-control")).toContain("immutable");
  const {headers} = await fetch(`${site.url}/en/embed/trend/`);
  expect(headers.get("content-security-policy")).toBe(PAGE_POLICY);
});

test("a script and a handler that come into a page do not run, and a picture of another host is not asked for", async ({
  open,
}) => {
  const {page} = await open("/en/");
  const {ran, refused} = await page.evaluate(async () => {
    const refused: string[] = [];
    addEventListener("securitypolicyviolation", ({effectiveDirective}) => refused.push(effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.ran = true");
    image.src = "https://elsewhere.example/x.png";
    document.body.append(script, image);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {ran: "ran" in window, refused: [...new Set(refused)].sort()};
  });
  expect(ran).toBe(false);
  expect(refused).toEqual(["img-src", "script-src-attr", "script-src-elem"]);
});
