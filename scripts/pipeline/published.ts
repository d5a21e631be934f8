import {BLOCK, publishedPath} from "../../src/model/publishedBlock.ts";
import type {Engine} from "./engine.ts";
import type {ReleaseTable} from "./releaseTables.ts";
import {SEPARATOR} from "./stage.ts";
import type {Tree} from "./trees.ts";

const CELLS = ["key", "variable", "period", "value", "low", "high", "flag", "note"];

/**
 * Makes the table `published` of the lines that bear or enter a figure or a trait, each cell as it stands in the source's file, null where it is
 * blank; and `input`, the further lines that a figure was worked out of. Lines that were refused are in quarantine alone.
 */
export async function makePublished({dialect, run}: Engine): Promise<void> {
  const cells = CELLS.map((name, index) => `nullif(${dialect.part("cells", SEPARATOR, index + 1)}, '') AS "${name}"`);
  await run(`
    CREATE TABLE published AS
    SELECT source, line, ${cells.join(", ")}
    FROM line LEFT JOIN (
      SELECT DISTINCT source AS whose, line AS refused FROM quarantine WHERE text <> ''
    ) q ON q.whose = line.source AND q.refused = line.line
    WHERE refused IS NULL`);
  await run("DROP TABLE line");
  await run(`
    CREATE TABLE input AS
    WITH meant AS (
      SELECT n.source AS source, n.line AS line, n.role AS role, p.line AS part
      FROM named n
      JOIN published own ON own.source = n.source AND own.line = n.line
      JOIN published p ON p.source = n.source AND p.key = own.key AND p.variable = n.variable AND p.line <> n.line
        AND p.period = coalesce(n.period, own.period)
    )
    SELECT t.source::VARCHAR AS source, t.indicator::VARCHAR AS indicator, t.line AS line,
      CASE formula WHEN 'growth' THEN 'before' ELSE 'whole' END AS role, t.other AS part
    FROM told t WHERE t.other IS NOT NULL
    UNION ALL
    SELECT t.source::VARCHAR AS source, t.indicator::VARCHAR AS indicator, t.line AS line, CASE m.role WHEN 'denominator' THEN 'whole' ELSE m.role END AS role, m.part AS part
    FROM told t JOIN meant m ON m.source = t.source::VARCHAR AND m.line = t.line AND (m.role = 'denominator') = t.made
    WHERE t.other IS NULL`);
}

/** The lines of a tree, cut into files by source and place in its file. */
export async function publishedTables({rows}: Engine, {holds}: Tree): Promise<ReleaseTable[]> {
  const blocks = await rows<{source: string; block: number}>(
    `SELECT DISTINCT source, (line // ${BLOCK})::INTEGER AS block FROM published WHERE ${holds.source} ORDER BY ALL`,
  );
  return blocks.map(({source, block}) => ({
    path: publishedPath(source, block * BLOCK),
    sql: `FROM published WHERE source = '${source}' AND line BETWEEN ${block * BLOCK} AND ${(block + 1) * BLOCK - 1}`,
    order: "line",
    form: "V2",
  }));
}
