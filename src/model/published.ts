import type {Figure, Parsed, ParsedObservation, SourceParser} from "./figure.ts";
import {complementOf, parseNumber} from "./number.ts";

/** What a publisher's variable is in the words of the model. */
export interface PublishedVariable {
  indicator: string;
  /** UCUM, of the value once it is read. */
  unit: string;
  /** Decimal places to the right: 2 turns a share into per cent. */
  shift?: number;
  /** The publisher counts those without, in per cent and with no interval; the indicator those with. */
  complement?: true;
}

/** A figure that is a number of an indicator: its line, its variable, and of its observation what these two tell. */
export interface Published<Variable extends PublishedVariable = PublishedVariable> {
  figure: Figure;
  variable: Variable;
  observed: Omit<ParsedObservation, "status" | "level" | "boundary" | "method"> & {value: number};
}

type NumberOf<Variable> = (text: string, variable: Variable) => number | null;

/** The parser of a source whose lines are each read alone: `parse` says the rest of those that published(…) reads as numbers. */
export function lineByLine<Variable extends PublishedVariable>(
  variables: ReadonlyMap<string, Variable>,
  parse: (published: Published<Variable>) => Parsed,
  numberOf?: NumberOf<Variable>,
): SourceParser["parser"] {
  return () => (figures) =>
    figures.map((figure) => {
      const found = published(figure, variables, numberOf);
      return "kind" in found ? found : parse(found);
    });
}

/**
 * A figure read as the number that its publisher states, with the ends of its interval where they stand beside it; or its outcome:
 * refused NO_INDICATOR if its variable is none of these, blank if its cell is, refused NOT_A_NUMBER if that or an end is no number.
 * `numberOf` reads the cells of a publisher who writes numbers in a way of his own.
 */
export function published<Variable extends PublishedVariable>(
  figure: Figure,
  variables: ReadonlyMap<string, Variable>,
  numberOf: NumberOf<Variable> = plainNumber,
): Published<Variable> | Extract<Parsed, {kind: "refused" | "blank"}> {
  const {line, period, value: text} = figure;
  const variable = variables.get(figure.variable);
  if (variable === undefined) return {kind: "refused", line, reason: "NO_INDICATOR", detail: figure.variable};
  if (text === "") return {kind: "blank", line};
  const {indicator, unit, complement} = variable;
  const value = numberOf(text, variable);
  const low = figure.low === "" ? undefined : numberOf(figure.low, variable);
  const high = figure.high === "" ? undefined : numberOf(figure.high, variable);
  if (value === null || low === null || high === null) {
    const detail = [text, figure.low, figure.high].join(" ").trimEnd();
    return {kind: "refused", line, reason: "NOT_A_NUMBER", detail, indicator};
  }
  const observed: Published["observed"] = {
    kind: "observation",
    line,
    indicator,
    period,
    value,
    ...(low !== undefined && {low}),
    ...(high !== undefined && {high}),
    unit,
    ...(complement && {formula: "complement"}),
  };
  return {figure, variable, observed};
}

function plainNumber(text: string, {shift, complement}: PublishedVariable): number | null {
  return complement ? complementOf(text) : parseNumber(text, shift);
}
