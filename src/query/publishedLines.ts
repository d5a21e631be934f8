import type {Database} from "./database.ts";

/** A line of a publisher's file that bears or enters a figure, each cell as it stands there; null where it is blank. */
export interface PublishedLine {
  source: string;
  /** 1-based, the header is line 1. */
  line: number;
  key: string;
  variable: string;
  period: string | null;
  value: string | null;
  low: string | null;
  high: string | null;
  flag: string | null;
  note: string | null;
}

const COLUMNS = ["source", "line", "key", "variable", "period", "value", "low", "high", "flag", "note"];

/** Those of these lines of a source that the release has, by line. */
export async function publishedLines(
  db: Database,
  {source, lines}: {source: string; lines: readonly number[]},
): Promise<PublishedLine[]> {
  await db.load({published: lines.map((line) => ({source, line}))});
  return db.rows<PublishedLine>({
    table: "published",
    columns: COLUMNS,
    where: {source: [source], line: lines},
    order: ["line"],
  });
}
