import jsonld from "jsonld";
import {Parser, Writer} from "n3";

/** Stands for the address of the release, which nobody knows before it is hosted; it is not left in what is written. */
const FOLDER = "http://release.invalid/";

/**
 * The same triples as a JSON-LD document with its context inside, in Turtle; relative addresses stay relative to its folder. Its
 * nodes have addresses: the names that the libraries give to others differ from call to call.
 */
export async function turtle(document: object, prefixes: Record<string, string>): Promise<string> {
  const quads = new Parser().parse(await jsonld.toRDF(document, {base: FOLDER, format: "application/n-quads"}));
  return new Promise((resolve, reject) => {
    const writer = new Writer({prefixes, baseIRI: FOLDER});
    writer.addQuads(quads);
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });
}
