import {beginning, cell, JSON_TYPES, jsonOf} from "./json.ts";
import type {Protocol} from "./protocol.ts";

/** A list of lists whose first one names the columns (US Census Bureau). */
export const protocol: Protocol = {
  types: JSON_TYPES,
  async *rows(answer) {
    const json = await jsonOf(answer);
    if (!Array.isArray(json) || !json.every(Array.isArray)) {
      throw new Error(`expected a list of lists; received ${beginning(cell(json))}`);
    }
    const [columns, ...lines] = json as unknown[][];
    if (columns === undefined) throw new Error("expected a first list that names the columns; received none");
    for (const line of lines) yield Object.fromEntries(columns.map((name, index) => [cell(name), cell(line[index])]));
  },
};
