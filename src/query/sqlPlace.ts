/** A place in a statement: its line and column from 1, and its distance from the beginning. */
export interface SqlPlace {
  line: number;
  column: number;
  offset: number;
}

/** `LINE 2: … FROM cty`, and under it a caret; DuckDB leaves out the ends of long lines. */
const MARK = /^LINE (\d+): (.*)\n( *)\^/m;

/** Where an error of DuckDB says that it is; null where it names no place, or one that is not in the statement. */
export function sqlPlace(message: string, sql: string): SqlPlace | null {
  const found = MARK.exec(message);
  if (!found) return null;
  const line = Number(found[1]);
  const shown = found[2]!;
  const lines = sql.split("\n");
  const text = lines[line - 1];
  if (text === undefined) return null;
  const cut = shown.startsWith("...") ? 3 : 0;
  const from = text.indexOf(shown.slice(cut).replace(/\.\.\.$/, ""));
  const column = from + found[3]!.length - `LINE ${line}: `.length - cut;
  if (from === -1 || column < 0 || column > text.length) return null;
  const before = lines.slice(0, line - 1).reduce((sum, own) => sum + own.length + 1, 0);
  return {line, column: column + 1, offset: before + column};
}
