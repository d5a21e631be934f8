/** Definitions in JSON as nobody should write them. FC_SEED=NUMBER tries others. About 5 s. */
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {expect, onTestFinished, test} from "vitest";
import type {ZodType} from "zod";
import {IndicatorFile} from "../../src/model/indicator.ts";
import {Source} from "../../src/model/source.ts";
import {SubmissionFile} from "../../src/model/submissionFile.ts";
import {readJson} from "../pipeline/json.ts";
import {SourceError} from "../pipeline/sourceError.ts";
import {everyFile} from "./everyFile.ts";
import {unlocated} from "./located.ts";
import {SEED} from "./seed.ts";

/** Texts that stand in the place of a value; the last is deeper than a stack. */
const VALUES = [
  "1e400",
  "-0",
  "NaN",
  "0x10",
  "null",
  "{}",
  "[]",
  '""',
  '"\\ud800"',
  '"\\u0000"',
  '{"__proto__": 1}',
  `"${"x".repeat(10_000)}"`,
  `"a\\nb"`,
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
];
const ENCODINGS = ["utf8", "utf8", "utf8", "latin1", "utf16le"] as const;

test.each<[string, ZodType<{id: string}>]>([
  ["data/indicators/pm25.json", IndicatorFile],
  ["data/sources/us-acs-income/source.json", Source],
  ["data/submissions/montreal/submission.json", SubmissionFile],
])(
  `500 hostile files in the place of %s are told of by place (seed ${SEED})`,
  {timeout: 300_000},
  async (name, schema) => {
    const folder = await mkdtemp(join(tmpdir(), "parallels-fuzz-"));
    onTestFinished(() => rm(folder, {recursive: true}));
    const path = join(folder, "hostile.json");
    const text = await readFile(name, "utf8");
    const {id} = JSON.parse(text) as {id: string};
    const places = [...text.matchAll(/: ("(?:[^"\\]|\\.)*"|[\w.-]+)/g)];
    const changes = fc.array(fc.tuple(fc.nat(places.length - 1), fc.constantFrom(...VALUES)), {maxLength: 3});
    const hostile = fc.tuple(changes, fc.constantFrom(...ENCODINGS), fc.option(fc.nat(text.length), {freq: 3}));
    const property = fc.asyncProperty(hostile, async ([changes, encoding, cut]) => {
      const changed = changes.reduce((all, [place, value]) => all.replace(places[place]![0], () => `: ${value}`), text);
      await writeFile(path, Buffer.from(changed.slice(0, cut ?? undefined), encoding));
      const problems: string[] = [];
      const found = await readJson(schema, {path, name, id}, problems);
      expect(found === undefined).toBe(problems.length > 0);
      if (found === undefined) expect(unlocated(new SourceError(problems), new RegExp(`^${name}: `))).toBeUndefined();
    });
    await everyFile(property, 500);
  },
);
