/** The catalogue of the release, by the rules of DCAT-AP. */
import {readFile} from "node:fs/promises";
import jsonld from "jsonld";
import {Parser, Store} from "n3";
import type {Quad} from "n3";
import SHACLValidator from "rdf-validate-shacl";
import {expect, test} from "vitest";
import {wholeRelease} from "../../src/query/wholeRelease.ts";

const FOLDER = "public/data/latest";
/** Where the files might be hosted. */
const BASE = "https://cities.example/data/latest/";
const [turtle, text, rules] = await Promise.all(
  [`${FOLDER}/catalog.ttl`, `${FOLDER}/catalog.jsonld`, "scripts/metadata/fixtures/dcat-ap-3.0.1.ttl"].map((path) =>
    readFile(path, "utf8"),
  ),
);
const {files} = await wholeRelease(FOLDER);
const quads = new Parser({baseIRI: `${BASE}catalog.ttl`}).parse(turtle!);
const validator = new SHACLValidator(new Store(new Parser().parse(rules!)) as never);

/** What breaks a rule: the rule's property and the node. */
async function complaints(triples: readonly Quad[]): Promise<string[]> {
  const {results} = await validator.validate(new Store(triples));
  return results.map(({path, focusNode}) => `${String(path?.value)} of ${String(focusNode?.value)}`);
}

test("Turtle and JSON-LD say the same, wherever they are hosted", async () => {
  const document = JSON.parse(text!) as object;
  const nquads = await jsonld.toRDF(document, {base: `${BASE}catalog.jsonld`, format: "application/n-quads"});
  const said = (triples: readonly Quad[]) =>
    triples
      .map(({subject, predicate, object}) => [subject, predicate, object].map(({value}) => value).join(" "))
      .sort();
  expect(said(quads)).toEqual(said(new Parser().parse(nquads)));
  expect(quads.some(({subject}) => subject.value.includes("release.invalid"))).toBe(false);
});

test("the catalogue keeps the rules of DCAT-AP 3.0.1, the mandatory and the recommended", async () => {
  expect(quads.length).toBeGreaterThan(1000);
  expect(await complaints(quads)).toEqual([]);
});

test("the rules notice what lacks", async () => {
  const without = (name: string) => quads.filter(({predicate}) => !predicate.value.endsWith(name));
  for (const name of ["checksumValue", "accessURL", "contactPoint", "prefLabel"])
    expect((await complaints(without(name))).length, name).toBeGreaterThan(0);
});

test("each distribution is a file of the release, with its bytes and checksum", () => {
  const nodes = Map.groupBy(quads, ({subject}) => subject.value);
  const say = (subject: string, name: string) =>
    nodes.get(subject)!.find(({predicate}) => predicate.value.endsWith(name))!.object.value;
  const told = [...nodes.keys()]
    .filter((subject) => subject.startsWith(`${BASE}id/file/`))
    .map((subject) => ({
      path: say(subject, "downloadURL").slice(BASE.length),
      bytes: Number(say(subject, "byteSize")),
      sha256: say(say(subject, "#checksum"), "checksumValue"),
    }));
  const known = new Map(files.map(({path, bytes, sha256}) => [path, {path, bytes, sha256}]));
  expect(told.length).toBeGreaterThan(100);
  expect(told).toEqual(told.map(({path}) => known.get(path)));
});
