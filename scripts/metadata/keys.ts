import type {Table} from "./catalogue.ts";

/** The columns that name a row of a table, of tables that have such. */
const PRIMARY: Readonly<Record<string, readonly string[]>> = {
  observation: ["city", "indicator", "period"],
  alternative: ["city", "indicator", "period", "source", "line"],
  series: ["city", "indicator", "source"],
  reference: ["city", "indicator"],
  city: ["id"],
  code: ["city"],
  indicator: ["id"],
  definition: ["indicator"],
  source: ["id"],
  network: ["id"],
};

/** Tables whose rows are of figures: what they name by id is in the tables of that name. */
const OF_FIGURES = ["observation", "alternative", "series", "reference"];

/** The columns that name a row; none where no columns do. */
export function primaryKey({name}: Pick<Table, "name">): readonly string[] {
  return PRIMARY[name] ?? [];
}

/** The columns that hold the id of a row of another table, of the same name as the column. */
export function foreignKeys({name, columns}: Pick<Table, "name" | "columns">): string[] {
  if (!OF_FIGURES.includes(name)) return [];
  return ["city", "indicator", "source"].filter((column) => columns.some((own) => own.name === column));
}
