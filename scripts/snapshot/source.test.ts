import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readDefinitions} from "../pipeline/definitions.ts";
import {synthetic} from "../pipeline/synthetic.ts";
import {oneAtATime} from "./hosts.ts";
import type {Limits} from "./limits.ts";
import {snapshotSource} from "./source.ts";
import type {Outcome} from "./source.ts";
import {breakOff, NEAR, publisher, send} from "./syntheticPublisher.ts";
import type {Answering} from "./syntheticPublisher.ts";

const OLD = ["k1,thing,2020,1,A", "k2,thing,2020,2,A", "k3,thing,2020,3,A"];
const PUBLISHED = "area,year,amount,mark\nk1,2020,1,A\nk2,2020,5,A\nk3,2020,3,A\nk3,2021,4,A\nk99,2021,4,A\n";
const FIGURES = {key: "{area}", variable: "thing", period: "{year}", value: "{amount}", flag: "{mark}"};

interface Options {
  write?: boolean;
  limits?: Partial<Limits>;
  /** An address in the place of the publisher's. */
  url?: string;
}

/** A source whose publisher behaves as `answer`; `run` is one snapshot of it. */
async function source(answer: Answering) {
  const {root, parsers} = await synthetic({alpha: OLD});
  const {url: own, requests} = await publisher(answer);
  const folder = join(root, "sources", "alpha");
  const definition = join(folder, "source.json");
  const before = JSON.parse(await readFile(definition, "utf8")) as object;
  async function run({write = true, limits, url = own}: Options = {}): Promise<Outcome> {
    const now = JSON.parse(await readFile(definition, "utf8")) as object;
    const snapshot = [{protocol: "csv", requests: [{url}], figures: FIGURES}];
    await writeFile(definition, JSON.stringify({...now, snapshot}));
    const definitions = await readDefinitions(root, {parsers});
    return snapshotSource(definitions.sources[0] as never, {
      definitions,
      work: join(root, "..", "work"),
      today: "2026-03-01",
      write,
      environment: {},
      turns: oneAtATime(0),
      limits: {...NEAR, ...limits},
    });
  }
  return {folder, url: own, requests, run, before};
}

/** All files of a folder, byte by byte. */
async function bytes(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "latin1")] as const)),
  );
}

/** Runs a snapshot that must fail, and returns what it says; the folder stays as it was, byte by byte. */
async function failure(answer: Answering, options: Options = {}) {
  const {folder, url, requests, run} = await source(answer);
  const snapshot = [{protocol: "csv", requests: [{url: options.url ?? url}], figures: FIGURES}];
  const text = await readFile(join(folder, "source.json"), "utf8");
  await writeFile(join(folder, "source.json"), JSON.stringify({...(JSON.parse(text) as object), snapshot}));
  const before = await bytes(folder);
  const outcome = await run(options);
  const after = await bytes(folder);
  delete after["figures.csv.next"];
  expect(after).toEqual(before);
  if (outcome.kind !== "failed") throw new Error(`expected a failure; received ${outcome.kind}`);
  return {message: outcome.message.replaceAll(url, "URL"), requests};
}

test("new figures are shown, with their effect; without `write` they lie beside the old ones", async () => {
  const {folder, run} = await source((response) => send(response, PUBLISHED));
  const outcome = await run({write: false});
  expect(outcome).toEqual({
    kind: "new",
    lines: {
      added: ["k3,thing,2021,4,A"],
      changed: [["k2,thing,2020,2,A", "k2,thing,2020,5,A"]],
      gone: [],
      columns: {added: [], gone: []},
    },
    effect: {indicators: [{indicator: "thing", added: 1, revised: 1, withdrawn: 0}], old: 3, now: 4, refused: []},
    columns: {added: [], gone: []},
    unlinked: ["k99"],
  });
  const files = await bytes(folder);
  expect(files["figures.csv"]).toBe(`key,variable,period,value,flag\n${OLD.join("\n")}\n`);
  expect(files["figures.csv.next"]).toContain("k3,thing,2021,4,A");
  expect(files["source.json"]).toContain('"retrieved_on":"2026-01-31"');
});

test("with `write` the figures, their checksum, date and address are replaced, and the publisher is not asked for the same again", async () => {
  const {folder, url, requests, run} = await source((response, request) => {
    if (request.headers["if-none-match"] === '"one"') response.writeHead(304).end();
    else send(response, PUBLISHED, {etag: '"one"'});
  });
  expect((await run()).kind).toBe("new");
  const files = await bytes(folder);
  expect(files["figures.csv"]).toBe(
    "key,variable,period,value,flag\nk1,thing,2020,1,A\nk2,thing,2020,5,A\nk3,thing,2020,3,A\nk3,thing,2021,4,A\n",
  );
  expect(Object.keys(files)).toEqual(["figures.csv", "snapshot.lock.json", "source.json"]);
  expect(JSON.parse(files["source.json"] ?? "")).toMatchObject({retrieved_on: "2026-03-01", retrieved_via: url});
  expect(await run()).toEqual({kind: "same"});
  expect(await bytes(folder)).toEqual(files);
  expect(requests).toHaveLength(2);
});

test("columns of the publisher that come and go are named", async () => {
  const wider = PUBLISHED.replace("area,", "code,area,").replaceAll("\nk", "\n7,k");
  const {run} = await source((response, _, asked) => send(response, asked === 1 ? PUBLISHED : wider));
  await run();
  expect(await run()).toEqual({kind: "same"});
  const {run: another} = await source((response, _, asked) =>
    send(response, asked === 1 ? wider : PUBLISHED.replace("k1,2020,1", "k1,2020,9")),
  );
  await another();
  expect(await another()).toMatchObject({kind: "new", columns: {added: [], gone: ["code"]}});
});

test("a publisher that stumbles and answers at last is believed", async () => {
  const {run, requests} = await source((response, _, asked) => {
    if (asked === 1) send(response, "no", {}, 500);
    else if (asked === 2) send(response, "later", {"retry-after": "0"}, 429);
    else send(response, PUBLISHED);
  });
  expect((await run()).kind).toBe("new");
  expect(requests).toHaveLength(3);
});

test("a download that breaks off is gone on with where it stopped", async () => {
  const {folder, run, requests} = await source((response, request, asked) => {
    const {range} = request.headers;
    if (asked === 1) return breakOff(response, PUBLISHED, 30, {etag: '"one"'});
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1]);
    const rest = Buffer.from(PUBLISHED).subarray(start);
    send(response, rest, {"content-range": `bytes ${start}-${PUBLISHED.length - 1}/${PUBLISHED.length}`}, 206);
  });
  expect((await run()).kind).toBe("new");
  expect(requests[1]?.headers).toMatchObject({range: "bytes=30-", "if-range": '"one"'});
  expect((await bytes(folder))["figures.csv"]).toContain("k3,thing,2021,4,A");
});

test("a download that breaks off is begun anew where the publisher's file has no tag, or is another meanwhile", async () => {
  for (const etag of [undefined, '"one"']) {
    const {run, requests} = await source((response, _, asked) => {
      if (asked === 1) breakOff(response, PUBLISHED, 30, etag ? {etag} : {});
      else send(response, PUBLISHED, etag ? {etag: '"two"'} : {});
    });
    expect((await run()).kind).toBe("new");
    expect(requests[1]?.headers.range).toBe(etag && "bytes=30-");
  }
});

test.each<[string, Answering, string, Options?]>([
  [
    "errors without end",
    (response) => send(response, "no", {}, 503),
    "URL: expected an answer; received 503 Service Unavailable (tried 3 times)",
  ],
  ["not found", (response) => send(response, "no", {}, 404), "URL: expected status 200; received 404 Not Found"],
  [
    "a wish to be asked tomorrow",
    (response) => send(response, "no", {"retry-after": "86400"}, 429),
    "URL: expected an answer; received 429 Too Many Requests, and the wish to be asked again in 86400 s",
  ],
  [
    "silence",
    () => undefined,
    "URL: expected an answer; received nothing within 0.05 s (tried 3 times)",
    {limits: {silence: 50}},
  ],
  [
    "silence in the middle",
    (response) => void response.writeHead(200, {"content-type": "text/csv"}).write("area,"),
    "URL: expected an answer; received nothing within 0.05 s (tried 3 times)",
    {limits: {silence: 50}},
  ],
  [
    "a body that breaks off each time",
    (response) => breakOff(response, PUBLISHED, 30),
    "URL: expected an answer; received a part of it (tried 3 times)",
  ],
  [
    "a picture",
    (response) => send(response, "GIF89a", {"content-type": "image/gif"}),
    "URL: expected text/csv|text/plain|text/tab-separated-values|application/csv|application/octet-stream|binary/octet-stream|application/vnd.ms-excel; received image/gif",
  ],
  [
    "a login page",
    (response) =>
      send(response, "<!DOCTYPE html><html><head><title>\n Sign in </title>", {
        "content-type": "text/html; charset=utf-8",
      }),
    'URL: expected figures; received a web page, "Sign in"',
  ],
  [
    "a web page that calls itself CSV",
    (response) => send(response, "\n<html><body>Down for maintenance"),
    "URL: expected figures; received a web page, without a title",
  ],
  [
    "redirects in a circle",
    (response, request) => void response.writeHead(302, {location: request.url ?? ""}).end(),
    "URL: expected at most 5 redirects; received more",
  ],
  ["nothing at all", (response) => send(response, ""), "URL: expected figures; received an empty answer"],
  [
    "a promise of 10 GB",
    (response) =>
      void response.writeHead(200, {"content-type": "text/csv", "content-length": "10000000000"}).write("area"),
    "URL: expected at most 10000 bytes; received more",
  ],
  [
    "a body without end",
    (response) => {
      response.writeHead(200, {"content-type": "text/csv"});
      const more = () =>
        void (response.write("k1,2020,1,A\n".repeat(100)) ? setImmediate(more) : response.once("drain", more));
      more();
    },
    "URL: expected at most 10000 bytes; received more",
  ],
  [
    "other columns",
    (response) => send(response, PUBLISHED.replace("amount", "total")),
    'URL: expected a column "amount"; received "area,year,total,mark"',
  ],
  [
    "a row that breaks off",
    (response) => send(response, `${PUBLISHED}k1,20`),
    "URL: Invalid Record Length: columns length is 4, got 2 on line 7",
  ],
  [
    "bytes of another encoding",
    (response) => send(response, Buffer.from("area,year,amount,mark\nk1,2020,1,é\n", "latin1")),
    "URL: expected utf-8; received bytes of another encoding",
  ],
  [
    "a file with hardly any figures",
    (response) => send(response, "area,year,amount,mark\nk1,2020,1,A\n"),
    "data/sources/alpha/figures.csv.next: expected at least half as many observations as we have, 3; received 1",
  ],
  [
    "a file without figures",
    (response) => send(response, "area,year,amount,mark\n"),
    "data/sources/alpha/figures.csv.next: expected figures below the header; received none",
  ],
])(
  "%s: the figures stay as they were, and the message says where, expected and received",
  async (_, answer, message, options) => {
    expect((await failure(answer, options)).message).toBe(message);
  },
);

test("a publisher that is down: the figures stay as they were", async () => {
  const {message} = await failure(() => undefined, {url: "http://127.0.0.1:1/figures.csv"});
  expect(message).toBe("http://127.0.0.1:1/figures.csv: expected an answer; received ECONNREFUSED (tried 3 times)");
});

test("what has come of a download that fails is not asked for again the next time", async () => {
  const {run, requests} = await source((response, request, asked) => {
    if (asked <= 3) return breakOff(response, PUBLISHED, 20 + asked, {etag: '"one"'});
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1]);
    const rest = PUBLISHED.slice(start);
    send(response, rest, {"content-range": `bytes ${start}-${PUBLISHED.length - 1}/${PUBLISHED.length}`}, 206);
  });
  expect((await run()).kind).toBe("failed");
  expect((await run()).kind).toBe("new");
  expect(requests[3]?.headers.range).toMatch(/^bytes=2\d-$/);
});

test("a source without a snapshot has no address", async () => {
  const {root, parsers} = await synthetic({alpha: OLD});
  const definitions = await readDefinitions(root, {parsers});
  expect(await snapshotSource(definitions.sources[0] as never, {} as never)).toEqual({kind: "no-address"});
});
