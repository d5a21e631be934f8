/** What we use of libraries that say no types. */
declare module "jsonld" {
  const jsonld: {
    /** N-Quads. */
    toRDF(document: object, options: {base: string; format: "application/n-quads"}): Promise<string>;
    expand(document: object, options: {base: string}): Promise<Record<string, unknown>[]>;
    /** Canonical N-Quads (RDFC-1.0). */
    canonize(document: object | string, options: {base: string; format: string; inputFormat?: string}): Promise<string>;
  };
  export default jsonld;
}

declare module "n3" {
  export interface Quad {
    subject: {value: string};
    predicate: {value: string};
    object: {value: string};
  }
  export class Writer {
    constructor(options: {prefixes?: Record<string, string>; baseIRI?: string; format?: string});
    addQuads(quads: readonly Quad[]): void;
    end(done: (error: Error | null, text: string) => void): void;
  }
  export class Parser {
    constructor(options?: {baseIRI: string});
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads: readonly Quad[]);
    size: number;
  }
}
