import type {AppliedOverride} from "../model/override.ts";
import type {Database} from "./database.ts";
import {hasRows} from "./hasRows.ts";

/** All corrections by hand, and the figures that are worked out of corrected ones, by city, indicator and period. */
export async function overrides(db: Database): Promise<AppliedOverride[]> {
  if (!hasRows(db, "override")) return [];
  await db.load({tables: ["override"]});
  return db.rows<AppliedOverride>({
    table: "override",
    columns: [
      ...[
        "id",
        "source",
        "line",
        "city",
        "indicator",
        "period",
        "field",
        "published",
        "value",
        "who",
        "date",
        "reason",
      ],
      "evidence",
    ],
    order: ["city", "indicator", "period", "id", "field"],
  });
}
