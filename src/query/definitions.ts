import type {Definition} from "../model/indicator.ts";
import type {Database} from "./database.ts";

type DefinitionRow = Omit<Definition, "standards" | "caveats"> & Record<"standards" | "caveats", string>;

/** What explains each indicator to people: by indicator. */
export async function definitions(db: Database): Promise<Definition[]> {
  await db.load({tables: ["definition"]});
  const rows = await db.rows<DefinitionRow>({
    table: "definition",
    columns: [
      ...["indicator", "version", "question", "definition", "formula", "misreading", "standards", "caveats"],
      ...["problem", "decision", "constraints", "owner", "reviewed", "review", "language", "carelanguage"],
    ],
    order: ["indicator"],
  });
  return rows.map(({standards, caveats, ...row}) => ({
    ...row,
    standards: JSON.parse(standards) as Definition["standards"],
    caveats: JSON.parse(caveats) as string[],
  }));
}
