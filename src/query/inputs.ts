import type {InputRole} from "../model/figure.ts";
import type {Observation} from "../model/observation.ts";
import type {Database} from "./database.ts";

/** A further line of the same file that a figure was worked out of. */
export interface Input {
  source: string;
  indicator: string;
  /** The figure's own line. */
  line: number;
  role: InputRole;
  /** The further line. */
  part: number;
}

/** The further lines of one figure, by role and line; none where it stands as published. */
export async function inputs(
  db: Database,
  {source, indicator, line}: Pick<Observation, "source" | "indicator" | "line">,
): Promise<Input[]> {
  await db.load({tables: ["input"]});
  return db.rows<Input>({
    table: "input",
    columns: ["source", "indicator", "line", "role", "part"],
    where: {source: [source], indicator: [indicator], line: [line]},
    order: ["role", "part"],
  });
}
