import type {Figure} from "../../src/model/figure.ts";
import {readCsv} from "./csv.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import {SourceError} from "./sourceError.ts";
import {rowMaker} from "./tables.ts";
import type {Row} from "./tables.ts";

/** A figure with its row as it stands in the file. */
export interface RawFigure {
  figure: Figure;
  text: string;
}

const REQUIRED = ["key", "variable", "period", "value"] as const;
const OPTIONAL = ["low", "high", "flag", "note"] as const;
/** Figures of one key in a row, at most: they are held together. */
const LARGEST_GROUP = 100_000;

/** Streams the figures of a source, those of one key that stand together in one call. Throws SourceError, as readCsv does. */
export async function readFigures(
  {path, name, parser}: Pick<SourceFolder, "path" | "name" | "parser">,
  use: (group: readonly RawFigure[]) => void,
  read?: (bytes: number) => void,
): Promise<void> {
  let make: (fields: readonly string[], line: number) => Figure;
  let group: RawFigure[] = [];
  let rows = 0;
  await readCsv({
    path,
    name,
    read,
    header(columns) {
      make = parser.figure ? ownMaker(columns, name, parser.figure.bind(parser)) : standardMaker(columns, name);
    },
    row(fields, line, text) {
      rows++;
      const figure = make(fields, line);
      if (group[0] !== undefined && group[0].figure.key !== figure.key) {
        use(group);
        group = [];
      }
      if (group.length === LARGEST_GROUP) {
        throw new SourceError(
          `${name}:${line}: expected at most ${LARGEST_GROUP} figures of one key together; received more`,
        );
      }
      group.push({figure, text});
    },
  });
  if (rows === 0) throw new SourceError(`${name}: expected figures below the header; received none`);
  use(group);
}

function ownMaker(columns: readonly string[], name: string, figure: (row: Row) => Omit<Figure, "line">) {
  const make = rowMaker(columns, name);
  return (fields: readonly string[], line: number): Figure => ({line, ...figure(make(fields))});
}

function standardMaker(columns: readonly string[], name: string) {
  const allowed: readonly string[] = [...REQUIRED, ...OPTIONAL];
  if (REQUIRED.some((column) => !columns.includes(column)) || columns.some((column) => !allowed.includes(column))) {
    throw new SourceError(
      `${name}:1: expected the columns ${REQUIRED.join(",")} and, where published, ${OPTIONAL.join(",")}; received ${JSON.stringify(columns.join(","))}`,
    );
  }
  const [key, variable, period, value] = REQUIRED.map((column) => columns.indexOf(column)) as [
    number,
    number,
    number,
    number,
  ];
  const [low, high, flag, note] = OPTIONAL.map((column) => columns.indexOf(column)) as [number, number, number, number];
  return (fields: readonly string[], line: number): Figure => ({
    line,
    key: fields[key] ?? "",
    variable: fields[variable] ?? "",
    period: fields[period] ?? "",
    value: fields[value] ?? "",
    low: fields[low] ?? "",
    high: fields[high] ?? "",
    flag: fields[flag] ?? "",
    note: fields[note] ?? "",
  });
}
