import {once} from "node:events";
import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {IncomingMessage, Server, ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import sirv from "sirv";

/** The built site, served as a static host serves it. */
export interface Site {
  /** Without a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** A page of the site in a context of its own, and all that happened on it. */
export interface Visit {
  page: Page;
  /** Console errors, exceptions and failed answers, in the order in which they came. */
  problems: string[];
  /** The address of everything that was asked for, workers included. */
  requests: string[];
  /** Of these, what left the site. */
  foreign: string[];
  close: () => Promise<void>;
}

/**
 * Serves a folder on 127.0.0.1 with the headers of its `_headers` and its 404.html for what is not there, so that what hosts send is
 * tested: on the port asked for or the next that is free, on any free one by default.
 */
export async function serve(folder = "dist", port = 0): Promise<Site> {
  const rules = await headerRules(`${folder}/_headers`);
  const files = sirv(folder, {
    etag: true,
    setHeaders,
  });
  const lost = await readFile(`${folder}/404.html`).catch(() => "not found");
  return serveFiles(files, port, (request, response) => {
    setHeaders(response, new URL(request.url ?? "/", "http://localhost").pathname);
    response.writeHead(404, {"content-type": "text/html; charset=utf-8"}).end(lost);
  });

  function setHeaders(response: ServerResponse, path: string): void {
    const headers = rules.filter(({paths}) => paths.test(path)).flatMap(({headers}) => headers);
    for (const [name, values] of Map.groupBy(headers, ([name]) => name)) {
      response.setHeader(
        name,
        values.map(([, value]) => value),
      );
    }
  }
}

/** The same without headers of its own, as any static server serves a folder: `serveFiles(sirv("dist"))`. */
export async function serveFiles(files: ReturnType<typeof sirv>, port = 0, lost = notFound): Promise<Site> {
  const server = createServer((request, response) => files(request, response, () => lost(request, response)));
  await listen(server, port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function notFound(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404).end("not found");
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    await listen(server, port + 1);
  }
}

/** Opens an address in a fresh context and waits until it has loaded: without the service worker, where it is not asked for. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const seen: Omit<Visit, "page" | "close"> = {problems: [], requests: [], foreign: []};
  const {origin} = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error") seen.problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => seen.problems.push(`exception: ${error.message}`));
  context.on("request", (request) => {
    const address = request.url();
    seen.requests.push(address);
    if (!address.startsWith(`${origin}/`) && !/^(data|blob):/.test(address)) seen.foreign.push(address);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) seen.problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url);
  const close = async () => {
    // An answer that a test still holds in its hands when the context ends is nobody's fault.
    await context.unrouteAll({behavior: "ignoreErrors"});
    await context.close();
  };
  return {page, ...seen, close};
}

interface HeaderRule {
  paths: RegExp;
  headers: [name: string, value: string][];
}

/** The rules of a file of the form which Netlify and Cloudflare Pages read; where several fit a path, all their values are sent. */
async function headerRules(path: string): Promise<HeaderRule[]> {
  const blocks = (await readFile(path, "utf8")).trim().split(/\n\s*\n/);
  return blocks.map((block) => {
    const [pattern = "", ...lines] = block.split("\n");
    return {
      paths: new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+").replace(/\*/g, ".*")}$`),
      headers: lines.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]),
    };
  });
}
