/** The site on real servers, under the lines that the build writes for them; skipped where a server is not installed. */
import {once} from "node:events";
import {globSync, readFileSync} from "node:fs";
import {get as httpGet} from "node:http";
import type {IncomingMessage} from "node:http";
import {afterAll, beforeAll, describe, expect} from "vitest";
import {framedPolicy, HEADERS} from "../layouts/policy.ts";
import {launch} from "./browser.ts";
import type {Site} from "./site.ts";
import {visit} from "./site.ts";
import type {LiveView} from "../components/live-view.ts";
import {HOSTS, isInstalled, serveBy} from "./hostServer.ts";
import {test} from "./test.ts";

const {release} = JSON.parse(readFileSync("dist/data/latest/release.json", "utf8")) as {release: string};
const AT = HOSTS.flatMap((host) => [
  {host, base: "/", ranges: true},
  {host, base: "/", ranges: false},
  {host, base: "/cities/", ranges: true},
]);

describe.each(AT)("$host at $base, ranges $ranges", ({host, base, ranges}) => {
  describe.skipIf(!isInstalled(host))("as a reader meets it", () => {
    let site: Site;
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(site.url + base + path, {headers, redirect: "manual"});

    beforeAll(async () => {
      site = await serveBy(host, "dist", {base, ranges});
    });
    afterAll(() => site.close());

    test("sends the headers with every page, and lets an embed alone be framed", async () => {
      for (const path of ["", "en/compare/", "en/embed/trend/", "nowhere/"]) {
        const {headers} = await get(path);
        for (const [name, value] of HEADERS) expect.soft(headers.get(name), `${path} ${name}`).toBe(value);
        const policy = framedPolicy(path.includes("embed") ? "anyone" : "nobody");
        expect.soft(headers.get("content-security-policy"), path).toBe(policy);
      }
    });

    test("has what never changes kept, and all else asked for again", async () => {
      const [, script = ""] = /src="\/(_astro[^"]*)"/.exec(await (await get("en/")).text()) ?? [];
      const kept = async (path: string) => (await get(path)).headers.get("cache-control");
      expect(await kept(script)).toBe("public, max-age=31536000, immutable");
      expect(await kept(`data/v/${release}/city.parquet`)).toBe("public, max-age=31536000, immutable");
      expect(await kept("data/latest/city.parquet")).toBe("public, max-age=86400");
      expect(await kept("en/")).toBe("no-cache");
    });

    test("answers that nothing changed to who has it", async () => {
      const tag = (await get("en/")).headers.get("etag");
      expect(tag).toBeTruthy();
      expect((await get("en/", {"If-None-Match": tag!})).status).toBe(304);
    });

    test("compresses pages, scripts and the engine, and leaves Parquet as it is", async () => {
      const [wasm = ""] = globSync("_astro/*.wasm", {cwd: "dist"});
      const packing = async (path: string) =>
        (await get(path, {"Accept-Encoding": "gzip"})).headers.get("content-encoding");
      expect(await packing("en/")).toBe("gzip");
      expect(await packing(wasm)).toBe("gzip");
      expect(await packing("data/latest/release.json")).toBe("gzip");
      expect(await packing("data/latest/city.parquet")).toBe(null);
    });

    test("says 404 with the page that helps on, and leads a folder to its slash on the same host", async () => {
      const missing = await get("en/city/nowhere-at-all/");
      expect(missing.status).toBe(404);
      expect(await missing.text()).toBe(readFileSync("dist/404.html", "utf8"));
      // Behind a proxy that speaks https the server knows neither the scheme nor the port that a reader sees.
      const folder = httpGet(`${site.url}${base}en/compare`, {headers: {host: "example.org"}});
      const [{statusCode, headers}] = (await once(folder, "response")) as [IncomingMessage];
      folder.destroy();
      expect([301, 302, 307, 308]).toContain(statusCode);
      expect(new URL(headers.location ?? "", `https://example.org${base}en/`).href).toBe(
        `https://example.org${base}en/compare/`,
      );
    });

    test(`answers for a part of a file ${ranges ? "with the part" : "with the whole"}`, async () => {
      const part = await get("data/latest/city.parquet", {Range: "bytes=0-3"});
      expect(part.status).toBe(ranges ? 206 : 200);
    });

    test.runIf(base === "/")("draws a comparison anew in the browser", {timeout: 120_000}, async () => {
      const browser = await launch();
      try {
        const {page, problems, close} = await visit(browser, `${site.url}/en/compare/`);
        const state = await page.evaluate(async () => {
          const view = document.querySelector<LiveView>("live-view")!;
          await view.update({...view.selection, cities: ["vienna", "lyon"]});
          return [view.dataset.state, view.textContent.includes("Lyon")];
        });
        expect(state).toEqual(["live", true]);
        expect(problems).toEqual([]);
        await close();
      } finally {
        await browser.close();
      }
    });
  });
});
