/** The built site from a host on which something can go wrong: one address, or all of a kind, in each of the ways in which lines and hosts fail. */
import {once} from "node:events";
import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {setTimeout as wait} from "node:timers/promises";
import {contentType} from "./contentType.ts";

/** What becomes of an answer: it stalls or breaks off in its midst, comes late, is an error, or is something else than what was asked for. */
export const FAULTS = ["stall", "cut", "slow", "500", "404", "html", "type"] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultyHost {
  /** Without a slash at the end. */
  url: string;
  /** The path of everything that was asked for. */
  asked: string[];
  /** From now on the answer to a path goes wrong, or to all that fit a pattern; null mends all. */
  hurt(paths: string | RegExp | null, fault?: Fault): void;
  /** From now on the file of a path is another; null where there is none any more. */
  put(path: string, body: string | null): void;
  close(): Promise<void>;
}

/** How late a slow answer goes on in its midst, in ms. */
const LATE = 400;

/** Serves a folder on a free port of 127.0.0.1. */
export async function faultyHost(folder = "dist"): Promise<FaultyHost> {
  let isHurt: (path: string) => boolean = () => false;
  let fault: Fault = "500";
  const asked: string[] = [];
  const laid = new Map<string, Buffer | null>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://host").pathname);
    asked.push(path);
    void fileOf(path).then((body) => {
      if (isHurt(path)) return void fail(response, fault, path, body ?? Buffer.of());
      if (body === null) return void response.writeHead(404, {"content-type": "text/html"}).end("not found");
      response.writeHead(200, headers(path, body.length)).end(request.method === "HEAD" ? undefined : body);
    });
  });

  async function fileOf(path: string): Promise<Buffer | null> {
    const own = path.endsWith("/") ? `${path}index.html` : path;
    if (laid.has(own)) return laid.get(own)!;
    return readFile(folder + own).catch(() => null);
  }

  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hurt: (paths, how = "500") => {
      isHurt = (path) => (paths instanceof RegExp ? paths.test(path) : path === paths);
      fault = how;
      if (!paths) server.closeAllConnections(); // what stalled is over
    },
    put: (path, body) => void laid.set(path, body === null ? null : Buffer.from(body)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function fail(response: ServerResponse, fault: Fault, path: string, body: Buffer): Promise<void> {
  const half = body.subarray(0, body.length >> 1);
  if (fault === "500") return void response.writeHead(500, {"content-type": "text/plain"}).end("out of order");
  if (fault === "404") return void response.writeHead(404, {"content-type": "text/html"}).end("not found");
  if (fault === "html")
    return void response.writeHead(200, {"content-type": "text/html"}).end("<!doctype html><p>Sign in");
  if (fault === "type") return void response.writeHead(200, {"content-type": "text/plain"}).end("something else");
  response.writeHead(200, headers(path, body.length)).write(half);
  if (fault === "slow") {
    await wait(LATE);
    response.end(body.subarray(half.length));
  } else if (fault === "cut") {
    await wait(20); // or the headers would not have come
    response.destroy();
  }
}

/** Nothing is kept by the browser, so that what is asked for again comes over the line. */
function headers(path: string, length: number): Record<string, string | number> {
  return {"content-type": contentType(path), "content-length": length, "cache-control": "no-store"};
}
