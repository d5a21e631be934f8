import {createHash} from "node:crypto";
import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {openEngine} from "./engine.ts";
import {SourceError} from "./sourceError.ts";
import {QUARANTINE} from "./stage.ts";
import {readTieFolders} from "./tieFolders.ts";
import {makeTies} from "./ties.ts";

const SOURCE = {
  id: "friends",
  kind: "sister-city",
  title: "Made-up ties",
  publisher: "Nobody",
  publisher_url: "https://example.org/",
  dataset_url: "https://example.org/",
  licence_spdx: "CC0-1.0",
  licence_text: "none",
  licence_verified: "file",
  attribution: "Nobody",
  retrieved_via: "a test",
  retrieved_on: "2026-01-31",
  vintage: "2026",
  spatial_basis: "none",
  quirks: [],
  columns: {},
};

const NETWORKS = {
  kind: "membership",
  networks: [
    {id: "artists", name: "Artists", bond: "member", fields: ["Film", "Music"], vintage: "2026", caveat: "None."},
    {id: "signers", name: "Signers", bond: "signed", fields: [], vintage: "2026", caveat: "None."},
  ],
};

/** A folder of definitions with such lines of ties, and with such a source.json. */
async function written(lines: readonly string[], changes: {kind?: string; sha256?: object} = {}): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), "parallels-ties-"));
  onTestFinished(() => rm(data, {recursive: true}));
  const folder = join(data, "ties", "friends");
  const text = `${lines.join("\n")}\n`;
  const file = changes.kind === "membership" ? "figures.csv" : "pairs.csv";
  const sha256 = {[file]: createHash("sha256").update(text).digest("hex")};
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, file), text);
  await writeFile(join(folder, "source.json"), JSON.stringify({...SOURCE, sha256, ...changes}));
  return data;
}

async function made(lines: readonly string[], changes = {}) {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  await engine.run("CREATE TABLE city AS SELECT unnest(['lyon', 'porto', 'turin']) AS id");
  await engine.run(`CREATE TABLE crosswalk AS SELECT 'friends' AS source, * FROM (VALUES
    ('a:Lyon', 'lyon', 'high'), ('b:Lyons', 'lyon', 'medium'), ('a:Porto', 'porto', 'high'), ('a:Turin', 'turin', 'low')
  ) keys (key, city, confidence)`);
  await engine.run(QUARANTINE);
  const problems: string[] = [];
  const accounts = await makeTies(engine, await readTieFolders(await written(lines, changes), {}, problems));
  expect(problems).toEqual([]);
  const [ties, networks, memberships] = await Promise.all(
    ["tie", "network", "membership"].map((table) => engine.rows(`FROM ${table}`)),
  );
  return {accounts, ties, networks, memberships, refused: await engine.rows("FROM quarantine ORDER BY line")};
}

test("makeTies(…) keeps each pair once, refuses the others with a reason, and accounts for every line", async () => {
  const {accounts, ties, refused} = await made([
    "city_a,city_b,lists",
    "lyon,turin,one+two",
    "turin,porto,one",
    "turin,lyon,two",
    "porto,porto,one",
    "atlantis,lyon,one",
  ]);
  const tie = {kind: "sister-city", source: "friends"};
  expect(ties).toEqual([
    {...tie, line: 2, a: "lyon", b: "turin", lists: "one+two"},
    {...tie, line: 3, a: "porto", b: "turin", lists: "one"},
  ]);
  expect(refused).toMatchObject([
    {source: "friends", line: 4, reason: "DUPLICATE_LINE", detail: "repeats line 2", text: "turin,lyon,two"},
    {line: 5, reason: "SELF_PAIR"},
    {line: 6, reason: "UNKNOWN_CITY", detail: 'expected an id of data/cities.csv; received "atlantis"'},
  ]);
  expect(accounts).toEqual([{source: "friends", rows: 5, ties: 2, quarantined: 3}]);
});

test("makeTies(…) keeps each membership once, by the key of the crosswalk, with its field where the network has any", async () => {
  const {accounts, networks, memberships, refused} = await made(
    [
      "key,variable,period,value",
      "a:Lyon,Artists,,Film",
      "a:Lyon,Signers,,signed",
      "b:Lyons,Signers,,signed",
      "a:Porto,Artists,,Opera",
      "a:Porto,Signers,,member",
      "a:Turin,Signers,,signed",
      "a:Atlantis,Signers,,signed",
    ],
    NETWORKS,
  );
  expect(networks).toEqual([
    {id: "artists", name: "Artists", bond: "member", vintage: "2026", caveat: "None.", source: "friends"},
    {id: "signers", name: "Signers", bond: "signed", vintage: "2026", caveat: "None.", source: "friends"},
  ]);
  expect(memberships).toEqual([
    {network: "artists", city: "lyon", field: "Film", source: "friends", line: 2},
    {network: "signers", city: "lyon", field: null, source: "friends", line: 3},
  ]);
  expect(refused).toMatchObject([
    {source: "friends", line: 4, reason: "DUPLICATE_LINE", detail: "repeats line 3", text: "b:Lyons,Signers,,signed"},
    {line: 5, reason: "NOT_A_CLASS", detail: 'expected one of Film|Music; received "Opera"'},
    {line: 6, reason: "NOT_A_CLASS", detail: 'expected one of signed; received "member"'},
    {line: 7, reason: "LOW_CONFIDENCE_MATCH", detail: "a:Turin is probably not turin"},
    {line: 8, reason: "UNKNOWN_CITY", detail: 'expected a key of data/crosswalk.csv; received "a:Atlantis"'},
  ]);
  expect(accounts).toEqual([{source: "friends", rows: 7, ties: 2, quarantined: 5}]);
});

test("makeTies(…) says where a network is that nobody describes", async () => {
  await expect(made(["key,variable,period,value", "a:Lyon,Rotary,,member"], NETWORKS)).rejects.toThrow(
    new SourceError(
      'data/ties/friends/figures.csv:2: variable: expected one of "Artists"|"Signers"; received "Rotary"',
    ),
  );
});

test("makeTies(…) says where a column is missing", async () => {
  await expect(made(["city_a,partner,lists", "lyon,turin,one"])).rejects.toThrow(
    new SourceError('data/ties/friends/pairs.csv:1: expected a column "city_b"; received "city_a,partner,lists"'),
  );
});

test("readTieFolders(…) names what is wrong with a source: its kind, its checksum", async () => {
  const problems: string[] = [];
  await readTieFolders(await written([], {kind: "rivals"}), {}, problems);
  await readTieFolders(await written([], {sha256: {}}), {}, problems);
  expect(problems).toEqual([
    expect.stringMatching(/^data\/ties\/friends\/source.json: kind: expected .*sister-city.*; received "rivals"$/),
    expect.stringMatching(
      /^data\/ties\/friends\/pairs.csv: expected the sha256 of source.json, which has none for it;/,
    ),
  ]);
});
