import {once} from "node:events";
import {open, rm} from "node:fs/promises";
import {PassThrough} from "node:stream";
import {setTimeout as sleep} from "node:timers/promises";
import got, {MaxRedirectsError, RequestError, TimeoutError} from "got";
import type {Response} from "got";
import {SourceError} from "../pipeline/sourceError.ts";
import type {Limits} from "./limits.ts";
import {refusePage, refuseType} from "./media.ts";
import {begun, remember} from "./part.ts";
import type {Validators} from "./part.ts";

export interface Download {
  url: URL;
  /** What messages call it: the address without secrets. */
  name: string;
  /** Where the bytes go. What an earlier try left there is gone on with, where the publisher allows it. */
  file: string;
  /** Media types that are read. */
  types: readonly string[];
  /** Those of the answer that we have: it is not sent again while they hold. */
  known?: Validators;
}

/** What became of it: nothing new, or a file. */
export type Downloaded = {kind: "unchanged"} | {kind: "file"; validators: Validators};

type Tried = Downloaded | {kind: "again"; received: string; wait?: number};

const AGENT = "CityParallels/1 (open city indicators; reads published figures about once a month)";
/** Answers after which another try may help. */
const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504];
/** Faults of a connection that ended too soon. */
const BROKEN: readonly string[] = ["ECONNRESET", "ERR_HTTP_CONTENT_LENGTH_MISMATCH", "ERR_STREAM_PREMATURE_CLOSE"];

/**
 * Fetches one address into a file: within the limits, tried again where that may help, gone on with where the connection broke. Throws
 * SourceError with address, expected and received; what has arrived stays for the next time, unless it is of no use.
 */
export async function download(wanted: Download, limits: Limits): Promise<Downloaded> {
  for (let tries = 1; ; tries++) {
    const tried = await attempt(wanted, limits);
    if (tried.kind !== "again") return tried;
    const wait = tried.wait ?? limits.backoff * 2 ** (tries - 1);
    const words = `${wanted.name}: expected an answer; received ${tried.received}`;
    if (tries >= limits.tries) throw new SourceError(`${words} (tried ${tries} times)`);
    if (wait > limits.patience) {
      throw new SourceError(`${words}, and the wish to be asked again in ${Math.ceil(wait / 1000)} s`);
    }
    await sleep(wait);
  }
}

async function attempt(wanted: Download, limits: Limits): Promise<Tried> {
  const part = await begun(wanted.file);
  const {silence, whole, redirects} = limits;
  const stream = got.stream(wanted.url, {
    headers: {"user-agent": AGENT, "accept-encoding": "identity", ...conditions(wanted.known), ...part?.headers},
    timeout: {
      lookup: silence,
      connect: silence,
      secureConnect: silence,
      socket: silence,
      response: silence,
      request: whole,
    },
    retry: {limit: 0},
    maxRedirects: redirects,
    throwHttpErrors: false,
  });
  // What has come before a fault is read to its end: it need not come again.
  const body = stream.pipe(new PassThrough());
  let fault: Error | undefined;
  stream.on("error", (error: Error) => {
    fault = error;
    body.end();
  });
  try {
    const [response] = (await once(stream, "response")) as [Response];
    const {statusCode, headers} = response;
    if (statusCode === 304) return {kind: "unchanged"};
    if (PASSING.includes(statusCode)) {
      return {kind: "again", received: status(response), wait: retryAfter(headers["retry-after"])};
    }
    if (statusCode === 416 && part) {
      await rm(wanted.file, {force: true});
      return {kind: "again", received: status(response)};
    }
    if (statusCode !== 200 && statusCode !== 206) {
      throw new SourceError(`${wanted.name}: expected status 200; received ${status(response)}`);
    }
    const validators = {etag: headers.etag, modified: headers["last-modified"]};
    const start = statusCode === 206 && part ? part.bytes : 0;
    if (start > 0 && !headers["content-range"]?.startsWith(`bytes ${start}-`)) {
      await rm(wanted.file, {force: true});
      return {kind: "again", received: `another part, ${headers["content-range"] ?? "not said which"}`};
    }
    refuseLength(Number(headers["content-length"] ?? 0) + start, wanted.name, limits.bytes);
    // An answer that is packed on the way cannot be gone on with: its bytes are not those of the file.
    await remember(wanted.file, headers["content-encoding"] ? {} : validators);
    const bytes = await write(body, wanted, {start, type: headers["content-type"] ?? "", most: limits.bytes});
    if (fault !== undefined) throw fault;
    if (bytes === 0) throw new SourceError(`${wanted.name}: expected figures; received an empty answer`);
    return {kind: "file", validators};
  } catch (error) {
    return explained(error, wanted.name, limits);
  } finally {
    stream.destroy();
  }
}

function conditions(known: Validators = {}): Record<string, string> {
  return {
    ...(known.etag ? {"if-none-match": known.etag} : {}),
    ...(known.modified ? {"if-modified-since": known.modified} : {}),
  };
}

async function write(
  stream: AsyncIterable<Buffer>,
  {file, name, types}: Download,
  {start, type, most}: {start: number; type: string; most: number},
): Promise<number> {
  let bytes = start;
  const handle = await open(file, start > 0 ? "r+" : "w");
  try {
    for await (const chunk of stream) {
      if (bytes === 0) {
        refusePage(chunk, type, name);
        refuseType(type, types, name);
      }
      refuseLength(bytes + chunk.length, name, most);
      await handle.write(chunk, 0, chunk.length, bytes);
      bytes += chunk.length;
    }
    return bytes;
  } catch (error) {
    if (error instanceof SourceError) await rm(file, {force: true});
    throw error;
  } finally {
    await handle.close();
  }
}

function refuseLength(bytes: number, name: string, most: number): void {
  if (bytes > most) throw new SourceError(`${name}: expected at most ${most} bytes; received more`);
}

/** A fault of the way there, told in our words; other errors are passed on. */
function explained(error: unknown, name: string, {redirects, silence, whole}: Limits): Tried {
  if (error instanceof MaxRedirectsError) {
    throw new SourceError(`${name}: expected at most ${redirects} redirects; received more`, {cause: error});
  }
  if (error instanceof TimeoutError) {
    const after = error.event === "request" ? whole : silence;
    return {kind: "again", received: `nothing within ${after / 1000} s`};
  }
  if (!(error instanceof RequestError)) throw error;
  if (error.code === "ERR_INVALID_URL" || error.code === "ERR_UNSUPPORTED_PROTOCOL") {
    throw new SourceError(`${name}: expected a redirect to a web address; received another`, {cause: error});
  }
  return {kind: "again", received: BROKEN.includes(error.code) ? "a part of it" : error.code};
}

function status({statusCode, statusMessage}: Response): string {
  return `${statusCode} ${statusMessage ?? ""}`.trim();
}

/** Milliseconds, of seconds or of a date (RFC 9110, 10.2.3). */
function retryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
