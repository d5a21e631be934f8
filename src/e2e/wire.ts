/** What lies between a browser and the built site: it can be cut, and can bring another release. Service workers go through it too. */
import {once} from "node:events";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Site} from "./site.ts";

export interface Wire {
  /** Without a slash at the end. */
  url: string;
  /** The path of everything that was asked for, workers' questions included. */
  asked: string[];
  /** Of these, what the site did not have, with the status. */
  refused: string[];
  /** Nothing passes any more: answers break off. */
  cut(): void;
  mend(): void;
  /** From now on these words stand in the place of others, in all texts of the site. */
  renew(words: Readonly<Record<string, string>>): void;
  /** From now on the site has this script too. */
  lay(path: string, script: string): void;
  close(): Promise<void>;
}

/** What is true of the way from the site to the wire alone. */
const HOP = new Set(["connection", "content-encoding", "content-length", "keep-alive", "transfer-encoding"]);

/** Lays a wire to a site, on a free port of 127.0.0.1. */
export async function wireTo(site: Site): Promise<Wire> {
  let whole = true;
  let renewed: Readonly<Record<string, string>> = {};
  const laid = new Map<string, string>();
  const asked: string[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    if (!whole) return void request.socket.destroy();
    const path = request.url!;
    asked.push(path);
    if (laid.has(path)) return void response.setHeader("content-type", "text/javascript").end(laid.get(path));
    const own = Object.entries(renewed).reduce((path, [old, fresh]) => path.replaceAll(fresh, old), path);
    void fetch(site.url + own, {redirect: "manual"}).then(async (answer) => {
      if (answer.status >= 400) refused.push(`${answer.status}: ${path}`);
      for (const [name, value] of answer.headers) if (!HOP.has(name)) response.setHeader(name, value);
      response.setHeader("cache-control", "no-cache"); // or the browser would take a page that was renewed from its own cache
      response.statusCode = answer.status;
      if (!/html|javascript|json/.test(answer.headers.get("content-type") ?? ""))
        return void response.end(Buffer.from(await answer.arrayBuffer()));
      const text = await answer.text();
      response.end(Object.entries(renewed).reduce((text, [old, fresh]) => text.replaceAll(old, fresh), text));
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    refused,
    cut: () => {
      whole = false;
      server.closeAllConnections();
    },
    mend: () => (whole = true),
    renew: (words) => (renewed = words),
    lay: (path, script) => void laid.set(path, script),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
