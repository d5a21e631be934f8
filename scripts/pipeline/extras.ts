import {creditFiles} from "./creditFiles.ts";
import type {Extra, Written} from "./extra.ts";
import {metadataFiles} from "./metadataFiles.ts";

/** What makes them, in order: a later one can tell the checksums of the earlier. */
const MAKERS: readonly ((written: Written) => AsyncIterable<Extra> | Iterable<Extra>)[] = [creditFiles, metadataFiles];

/** The extra files of a release, one at a time; each is written before the next is asked for. */
export async function* extras(written: Written): AsyncGenerator<Extra> {
  for (const make of MAKERS) yield* make(written);
}
