import {z} from "zod";

const Text = z.string().min(1);

const Pattern = Text.refine((text) => {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}, "expected a regular expression");

/** Text in which `{name}` stands for the row's column of that name, or for a named group of a pattern. */
const Template = Text;

/** How the rows of an answer become figures. */
export const FigureMap = z.strictObject({
  /** By column. A row is left out where a column does not match; the named groups are further columns. */
  match: z.record(Text, Pattern).optional(),
  /** A wide table: each column whose name matches makes a figure of its own; `{column}` is its name, `{cell}` what stands there. */
  columns: Pattern.optional(),
  key: Template,
  variable: Template,
  /** Blank where the publisher states none. */
  period: z.string(),
  value: Template,
  low: Template.optional(),
  high: Template.optional(),
  flag: Template.optional(),
  note: Template.optional(),
  /** Texts of a value that mean that there is none; such figures are left out, as blank ones are. */
  missing: z.array(Text).optional(),
});
export type FigureMap = z.infer<typeof FigureMap>;

/** How the rows of an answer tell what has become of the lines of a file in another form. A line of ours that no row is goes; a row that is none of ours waits for a person. */
export const LineMap = z.strictObject({
  match: z.record(Text, Pattern).optional(),
  /** By column of our file: together they say which line a row is. */
  known: z.record(Text, Template),
  /** By column of our file: what the publisher says there now. */
  now: z.record(Text, z.string()),
});
export type LineMap = z.infer<typeof LineMap>;

/** How the bytes of an answer are read, where its format leaves that open. */
export const Reading = z.strictObject({
  /** Of csv: the character between fields; a comma by default. */
  delimiter: z.string().length(1).optional(),
  /** Of csv: the name of the encoding; UTF-8 by default. */
  encoding: Text.optional(),
  /** Of xlsx: the name of the sheet; the first by default. */
  sheet: Text.optional(),
  /** Of csv and xlsx: lines above the names of the columns. */
  skip: z.int().positive().optional(),
});
export type Reading = z.infer<typeof Reading>;

/** A question to a publisher. A secret is the value of a variable of the environment, sent as this parameter where it is set. */
export const Request = z.strictObject({
  /** `{name}` stands for each text of `each`, as in the params: one question for each. */
  url: z.url({protocol: /^https?$/}),
  /** Several texts: the parameter is sent as often. */
  params: z.record(Text, z.union([Text, z.array(Text).min(1)])).optional(),
  each: z.record(Text, z.array(Text).min(1)).optional(),
  secret: z.strictObject({param: Text, variable: Text.regex(/^[A-Z][A-Z0-9_]*$/)}).optional(),
});
export type Request = z.infer<typeof Request>;

const Part = z.strictObject({
  /** The name of a file of scripts/protocols. */
  protocol: Text.regex(/^[a-z]+(-[a-z]+)*$/),
  requests: z.array(Request).min(1),
  read: Reading.optional(),
});

/** How the figures of a source are fetched from its publisher: all requests of a part have the protocol and the map of their rows in common. */
export const Snapshot = z.array(z.union([Part.extend({figures: FigureMap}), Part.extend({lines: LineMap})])).min(1);
export type Snapshot = z.infer<typeof Snapshot>;

/** The addresses that are asked, each once, in order; without params. */
export function addressesOf(snapshot: Snapshot): string[] {
  return [...new Set(snapshot.flatMap(({requests}) => requests.map(({url}) => url)))];
}
