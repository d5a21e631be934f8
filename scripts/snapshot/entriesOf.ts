import type {LineMap} from "../../src/model/snapshot.ts";
import type {Row} from "../protocols/protocol.ts";
import {filled, fitting} from "./rowText.ts";

/** What a publisher says of a line of ours: by column, which one it is, and what stands there now. */
export interface Entry {
  known: Row;
  now: Row;
}

/** Makes the entries of rows as the map says. The function throws an Error that names a column which a row does not have. */
export function entriesOf(map: LineMap): (row: Row) => Entry[] {
  const fit = fitting(map.match);
  return function entries(row) {
    const all = fit(row);
    return all === undefined ? [] : [{known: texts(map.known, all), now: texts(map.now, all)}];
  };
}

function texts(templates: Readonly<Record<string, string>>, row: Row): Row {
  return Object.fromEntries(Object.entries(templates).map(([column, template]) => [column, filled(template, row)]));
}
