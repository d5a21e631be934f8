import type {Figure, Parsed} from "../../src/model/figure.ts";
import type {AppliedOverride} from "../../src/model/override.ts";
import {checker} from "./check.ts";
import type {CheckedRow, CheckedTrait, Refused} from "./check.ts";
import type {Definitions} from "./definitions.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import {readFigures} from "./figures.ts";
import type {RawFigure} from "./figures.ts";
import {overriding} from "./overriding.ts";
import {readTables} from "./tables.ts";

/** Where the rows of a source go, one at a time. */
export interface Sink {
  /** A line that bears or enters a figure, as it stands in the file. */
  line(source: string, figure: Figure): void;
  keep(source: string, row: CheckedRow, text: string): void;
  trait(source: string, row: CheckedTrait, text: string): void;
  refuse(source: string, row: Refused, text: string): void;
}

/** What happened to the lines of a source. */
export interface Reading {
  source: string;
  rows: number;
  kept: number;
  refused: number;
  blank: number;
  counted: number;
  /** Kept rows outside their indicator's soft range. */
  warnings: number;
  /** The corrections by hand that its figures met. */
  overrides: AppliedOverride[];
  seconds: number;
}

/** Reads, parses and checks the figures of one source, row by row, into the sink. */
export async function readSource(
  definitions: Definitions,
  folder: SourceFolder,
  sink: Sink,
  read?: (bytes: number) => void,
): Promise<Reading> {
  const start = performance.now();
  const {id, parser} = folder;
  const reading: Reading = {
    source: id,
    rows: 0,
    kept: 0,
    refused: 0,
    blank: 0,
    counted: 0,
    warnings: 0,
    overrides: [],
    seconds: 0,
  };
  const parse = parser.parser(await readTables(folder));
  const corrections = overriding(definitions.overrides, id);
  const check = checker(definitions, folder, corrections.apply);
  function use(group: readonly RawFigure[]): void {
    const figures = group.map(({figure}) => figure);
    const answers = answersByLine(parse(figures), figures, id);
    group.forEach(({figure, text}, index) => {
      const checked = check(answers[index] as Parsed, figure);
      reading.rows++;
      if (checked.kind !== "refused" && checked.kind !== "blank") sink.line(id, figure);
      if (checked.kind === "blank" || checked.kind === "counted") {
        reading[checked.kind]++;
      } else if (checked.kind === "refused") {
        reading.refused++;
        sink.refuse(id, checked, text);
      } else if (checked.kind === "trait") {
        sink.trait(id, checked, text);
      } else {
        reading.kept++;
        if (checked.unusual) reading.warnings++;
        sink.keep(id, checked, text);
      }
    });
  }
  await readFigures(folder, use, read);
  reading.overrides = corrections.finish();
  reading.seconds = (performance.now() - start) / 1000;
  return reading;
}

/** The parser's answers in the order of the figures. Throws when there is not exactly one for each line: nothing may vanish. */
function answersByLine(parsed: readonly Parsed[], figures: readonly Figure[], id: string): readonly Parsed[] {
  if (parsed.length === figures.length && figures.every(({line}, index) => parsed[index]?.line === line)) return parsed;
  const byLine = new Map(parsed.map((answer) => [answer.line, answer]));
  const missing = figures.find(({line}) => !byLine.has(line));
  if (missing !== undefined || parsed.length !== figures.length) {
    throw new Error(
      `scripts/sources/${id}.ts: expected one answer for each of ${figures.length} figures of ${figures[0]?.key}` +
        `${missing ? `, line ${missing.line} too` : ""}; received ${parsed.length} answers`,
    );
  }
  return figures.map(({line}) => byLine.get(line) as Parsed);
}
