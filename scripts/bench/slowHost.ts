import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {brotliCompressSync, constants} from "node:zlib";
import {contentType} from "../../src/e2e/contentType.ts";

/** A slow phone: bits a second, milliseconds before an answer, how many times its processor is slower. */
export const SLOW = {bits: 1.6e6, latency: 150, cpu: 4};
/** What a measure with it is noted as. */
export const SLOW_NOTE = `${SLOW.bits / 1e6} Mbps, ${SLOW.latency} ms, CPU ${SLOW.cpu}× (main thread), nothing cached`;

const COMPRESSED = new Set([".html", ".js", ".css", ".json", ".svg", ".wasm"]);
const CHUNK = 4096;

/** Serves a folder with Brotli through one narrow line that all answers share: `bits` a second, each answer after `latency` ms. */
export async function slowHost(folder: string, bits: number, latency: number) {
  const bodies = new Map<string, Promise<Buffer>>();
  let free = 0;
  let sent = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
      const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
      if (!existsSync(file)) return void response.writeHead(404).end();
      const ending = extname(file);
      if (!bodies.has(file)) bodies.set(file, bodyOf(file, ending));
      const body = await bodies.get(file)!;
      await wait(latency);
      response.writeHead(200, {
        "content-type": contentType(file),
        "content-length": body.length,
        ...(COMPRESSED.has(ending) ? {"content-encoding": "br"} : {}),
      });
      for (let at = 0; at < body.length; at += CHUNK) {
        const chunk = body.subarray(at, at + CHUNK);
        free = Math.max(free, performance.now()) + (chunk.length * 8000) / bits;
        await wait(free - performance.now());
        response.write(chunk);
        sent += chunk.length;
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Compresses beforehand, so that the line alone is slow. */
    prepare: async (paths: readonly string[]) => {
      for (const path of paths) bodies.set(join(folder, path), bodyOf(join(folder, path), extname(path)));
      await Promise.all(bodies.values());
    },
    /** Bytes of bodies that went over the line so far. */
    sent: () => sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(file: string, ending: string): Promise<Buffer> {
  const body = await readFile(file);
  if (!COMPRESSED.has(ending)) return body;
  return brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: body.length > 2e6 ? 9 : 11}});
}
