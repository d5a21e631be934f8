/** A row of an answer: what stands in each column, as text; a cell without a value is "". */
export type Row = Readonly<Record<string, string>>;

/** How bytes are read where the format leaves it open; see Reading of src/model/snapshot.ts. */
export interface ReadOptions {
  delimiter?: string;
  encoding?: string;
  sheet?: string;
  skip?: number;
}

/** A wire format: what each file of this folder exports as `protocol`. Pure: bytes in, rows out. */
export interface Protocol {
  /** The media types in which publishers send it. */
  types: readonly string[];
  /** The rows of an answer, all with the same columns. Throws an Error with expected and received where the bytes are not of the format. */
  rows(answer: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncIterable<Row>;
  /** Where an answer is one page of several: the address of the next one, if there is any. */
  next?(answer: AsyncIterable<Uint8Array>, asked: URL): Promise<URL | undefined>;
}
