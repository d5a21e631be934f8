/** For tests: a publisher on this machine that behaves as a test says. Nothing that it sends is data. */
import {createServer} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {onTestFinished} from "vitest";
import type {Limits} from "./limits.ts";

export type Answering = (response: ServerResponse, request: IncomingMessage, asked: number) => void;

export interface Publisher {
  url: string;
  /** The requests that came, with their headers. */
  requests: IncomingMessage[];
}

/** Starts it; it ends with the test. `asked` counts requests from 1. */
export async function publisher(answer: Answering): Promise<Publisher> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(response, request, requests.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/figures.csv`, requests};
}

/** Sends a whole answer. */
export function send(
  response: ServerResponse,
  body: string | Buffer,
  headers: Record<string, string> = {},
  status = 200,
): void {
  const bytes = Buffer.from(body);
  response
    .writeHead(status, {"content-type": "text/csv", "content-length": String(bytes.length), ...headers})
    .end(bytes);
}

/** Sends the beginning of an answer, promises the rest, and hangs up. */
export function breakOff(
  response: ServerResponse,
  body: string,
  at: number,
  headers: Record<string, string> = {},
): void {
  response.writeHead(200, {"content-type": "text/csv", "content-length": String(Buffer.byteLength(body)), ...headers});
  response.write(body.slice(0, at), () => response.socket?.destroySoon());
}

/** Limits for a publisher nearby. */
export const NEAR: Limits = {
  bytes: 10_000,
  silence: 300,
  whole: 2_000,
  tries: 3,
  backoff: 1,
  patience: 2_000,
  redirects: 5,
  pages: 5,
  pause: 0,
};
