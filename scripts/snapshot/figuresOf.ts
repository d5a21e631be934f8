import type {FigureMap} from "../../src/model/snapshot.ts";
import type {Row} from "../protocols/protocol.ts";

/** A line of figures.csv, as published. */
export interface NewFigure {
  key: string;
  variable: string;
  period: string;
  value: string;
  low: string;
  high: string;
  flag: string;
  note: string;
}

const FIELDS = ["key", "variable", "period", "value", "low", "high", "flag", "note"] as const;

/**
 * Makes the figures of rows as the map says; figures without a value are left out. The function throws an Error that names the column where the map asks
 * for one that a row does not have.
 */
export function figuresOf(map: FigureMap): (row: Row) => NewFigure[] {
  const match = Object.entries(map.match ?? {}).map(([column, pattern]) => ({
    column,
    pattern: new RegExp(pattern, "u"),
  }));
  const columns = map.columns === undefined ? undefined : new RegExp(map.columns, "u");
  const missing = new Set(map.missing);
  function figure(row: Row): NewFigure[] {
    const made = Object.fromEntries(
      FIELDS.map((field) => [field, filled(map[field] ?? "", row)]),
    ) as unknown as NewFigure;
    return made.value === "" || missing.has(made.value) ? [] : [made];
  }
  return function figures(row) {
    let all: Row = row;
    for (const {column, pattern} of match) {
      const found = pattern.exec(cellOf(all, column));
      if (found === null) return [];
      all = {...all, ...groups(found)};
    }
    if (columns === undefined) return figure(all);
    const made: NewFigure[] = [];
    let fitting = 0;
    for (const [column, cell] of Object.entries(row)) {
      const found = columns.exec(column);
      if (found === null) continue;
      fitting++;
      made.push(...figure({...all, ...groups(found), column, cell}));
    }
    if (fitting === 0) throw new Error(`expected columns like ${columns.source}; received ${names(row)}`);
    return made;
  };
}

function filled(template: string, row: Row): string {
  return template.replace(/\{([^{}]+)\}/g, (_, column: string) => cellOf(row, column)).trim();
}

function cellOf(row: Row, column: string): string {
  const cell = row[column];
  if (cell === undefined) throw new Error(`expected a column "${column}"; received ${names(row)}`);
  return cell;
}

function groups({groups = {}}: RegExpExecArray): Row {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, (text as string | undefined) ?? ""]));
}

function names(row: Row): string {
  return `"${Object.keys(row).join(",")}"`;
}
