/** What lies between a browser and the built site: it can be cut, and can bring another release. Service workers go through it too. */
import {once} from "node:events";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import type {Site} from "./site.ts";

export interface Wire {
  /** Without a slash at the end. */
  url: string;
  /** Nothing passes any more: answers break off. */
  cut(): void;
  mend(): void;
  /** From now on these words stand in the place of others, in all texts of the site. */
  renew(words: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

/** Lays a wire to a site, on a free port of 127.0.0.1. */
export async function wireTo(site: Site): Promise<Wire> {
  let whole = true;
  let renewed: Readonly<Record<string, string>> = {};
  const server = createServer((request, response) => {
    if (!whole) return void request.socket.destroy();
    void fetch(site.url + request.url!, {redirect: "manual"}).then(async (answer) => {
      const type = answer.headers.get("content-type") ?? "";
      const names = ["content-type", "content-security-policy", "location"];
      for (const name of names) if (answer.headers.has(name)) response.setHeader(name, answer.headers.get(name)!);
      response.statusCode = answer.status;
      if (!/html|javascript|json/.test(type)) return void response.end(Buffer.from(await answer.arrayBuffer()));
      const text = await answer.text();
      response.end(Object.entries(renewed).reduce((text, [old, fresh]) => text.replaceAll(old, fresh), text));
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      whole = false;
      server.closeAllConnections();
    },
    mend: () => (whole = true),
    renew: (words) => (renewed = words),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
