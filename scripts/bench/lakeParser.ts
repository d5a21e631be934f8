import type {SourceParser} from "../../src/model/figure.ts";
import type {Boundary} from "../../src/model/area.ts";
import {CLIMATES} from "../../src/model/trait.ts";
import {lineByLine} from "../../src/model/published.ts";
import type {Status} from "../../src/model/status.ts";

/** What the synthetic sources say of a variable, which is called as its indicator: its unit (UCUM) and its area. */
export type LakeVariables = Readonly<Record<string, {unit: string; boundary: Boundary}>>;

/** The parser of a synthetic source: the flag is the status, `climate` is a trait, and all else stands as it is. */
export function lakeParser(variables: LakeVariables): SourceParser {
  const known = new Map(Object.entries(variables).map(([indicator, {unit}]) => [indicator, {indicator, unit}]));
  const numbers = lineByLine(known, ({figure, observed}) => ({
    ...observed,
    status: (figure.flag || "A") as Status,
    level: "city",
    boundary: variables[figure.variable]!.boundary,
    method: "modelled",
  }))({});
  return {
    parser: () => (figures) =>
      figures.map((figure) => {
        const climate = CLIMATES.find((one) => figure.variable === "climate" && one === figure.value);
        if (climate) return {kind: "trait", line: figure.line, trait: "climate", value: climate};
        return numbers([figure])[0]!;
      }),
  };
}
