/** Comments and texts, names in quotation marks, and plain names; each with the point before it, where it is a column of something. */
const TOKENS = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|(\.\s*)?(?:"((?:[^"]|"")*)"|([\p{L}_][\p{L}\p{N}_$]*))/gu;
const SCHEMAS = ["main", "memory"];

/**
 * Which of the tables a statement may read: all whose name stands in it, but for what follows a point. A column of the same name
 * counts too, so a table too many may be named, and none is missed.
 */
export function tablesNamed(sql: string, tables: ReadonlySet<string>): string[] {
  const known = new Map([...tables].map((table) => [table.toLowerCase(), table]));
  const found = new Set<string>();
  let before = "";
  for (const [, point, quoted, plain] of sql.matchAll(TOKENS)) {
    const name = (quoted?.replaceAll('""', '"') ?? plain ?? "").toLowerCase();
    const table = known.get(name);
    if (table && (point === undefined || SCHEMAS.includes(before))) found.add(table);
    if (name !== "") before = name;
  }
  return [...found];
}
