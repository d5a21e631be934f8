import JSONstat from "jsonstat-toolkit";
import {beginning, cell, JSON_TYPES, jsonOf, property} from "./json.ts";
import type {Protocol} from "./protocol.ts";

/**
 * JSON-stat 1 and 2 (Eurostat, and other statistical offices): a row for each cell of the first dataset that has a value. Columns: the
 * dimensions, with the codes of their categories, then `value` and `status`, the publisher's flag.
 */
export const protocol: Protocol = {
  types: JSON_TYPES,
  async *rows(answer) {
    const json = await jsonOf(answer);
    const parsed = JSONstat(json);
    const dataset = parsed?.class === "dataset" ? parsed : parsed?.Dataset?.(0);
    if (dataset?.class !== "dataset") {
      throw new Error(`expected a dataset of JSON-stat; received ${beginning(cell(property(json, "error") ?? json))}`);
    }
    const table = dataset.toTable({type: "arrobj", content: "id", status: true, field: "id"});
    for (const row of table) {
      if (row.value === null || row.value === undefined) continue;
      yield Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]));
    }
  },
};
