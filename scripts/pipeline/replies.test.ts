import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {LONGEST_REPLY} from "../../src/model/reply.ts";
import {readReplies} from "./replies.ts";

const NAMED = {cities: [{id: "vienna"}], indicators: [{id: "pm25"}]};
const HEAD = {
  ...{city: "vienna", who: "A tester", role: "Head of tests", date: "2026-01-04", language: "de"},
  evidence: "https://example.org/reply",
};

async function read(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "parallels-replies-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await mkdir(join(folder, "drafts"));
  return readReplies(folder, NAMED);
}

function reply(text: string, head: object = {}): string {
  const lines = Object.entries({...HEAD, ...head}).map(([name, value]) => `${name}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${text}\n`;
}

test("readReplies(…) reads who signs what, of the city or of one indicator", async () => {
  const found = await read({
    "vienna.md": reply("Wir messen jetzt anderswo.\n\nMehr dazu im Bericht: 3 < 4 & „gut“."),
    "vienna.pm25.md": reply("Nur davon.", {indicator: "pm25"}),
  });
  expect(found).toEqual([
    {...HEAD, indicator: null, text: "Wir messen jetzt anderswo.\n\nMehr dazu im Bericht: 3 < 4 & „gut“."},
    {...HEAD, indicator: "pm25", text: "Nur davon."},
  ]);
});

test("readReplies(…) gives none where there is no folder", async () => {
  expect(await readReplies("/nowhere/replies", NAMED)).toEqual([]);
});

test.each([
  ["vienna.md", reply("See <b>this</b>."), 'data/replies/vienna.md: expected no HTML; received "<b"'],
  ["vienna.md", reply("See <!-- -->."), 'expected no HTML; received "<!"'],
  [
    "vienna.md",
    reply("See https://example.org/x."),
    'expected no link but `evidence`; received "https://example.org/x."',
  ],
  ["vienna.md", reply("See www.example.org"), "expected no link"],
  ["vienna.md", reply("See [this](x)"), "expected no link"],
  ["vienna.md", reply("javascript://x"), "expected no link"],
  ["vienna.md", reply("a\u202eb"), "expected no control character"],
  ["vienna.md", reply("ä".repeat(LONGEST_REPLY + 1)), "expected at most 1000 characters; received 1001"],
  ["vienna.md", reply(""), "expected a text below the front matter; received none"],
  [
    "vienna.md",
    reply("Text", {evidence: "http://example.org/"}),
    "evidence: expected an address that begins with https://",
  ],
  ["vienna.md", reply("Text", {date: "soon"}), "date: expected date"],
  ["vienna.md", reply("Text", {language: "German"}), "language: expected a language tag"],
  ["vienna.md", reply("Text", {mood: "angry"}), 'expected no other keys; received "mood"'],
  ["vienna.md", "No head at all.", "city: expected string; received nothing"],
  ["vienna.md", "---\na: [\n---\nText", "expected front matter of YAML"],
  [
    "graz.md",
    reply("Text", {city: "graz"}),
    'data/replies/graz.md: city: expected an id of data/cities.csv; received "graz"',
  ],
  ["lyon.md", reply("Text"), "data/replies/lyon.md: expected the name vienna.md"],
  [
    "vienna.ozone.md",
    reply("Text", {indicator: "ozone"}),
    'indicator: expected the id of a file of data/indicators; received "ozone"',
  ],
])("%s: a reply that is not in order is refused: %s", async (name, text, problem) => {
  await expect(read({[name]: text})).rejects.toThrow(problem);
});

test("a text of just the length passes", async () => {
  expect(await read({"vienna.md": reply("ä".repeat(LONGEST_REPLY))})).toHaveLength(1);
});
