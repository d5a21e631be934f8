import type {Figure} from "../../src/model/figure.ts";
import type {FigureMap} from "../../src/model/snapshot.ts";
import type {Row} from "../protocols/protocol.ts";
import {filled, fitting, groupsOf, namesOf} from "./rowText.ts";

/** A line of figures.csv, as published. */
export type NewFigure = Omit<Figure, "line">;

const FIELDS = ["key", "variable", "period", "value", "low", "high", "flag", "note"] as const;

/**
 * Makes the figures of rows as the map says; figures without a value are left out. The function throws an Error that names the column where the map asks
 * for one that a row does not have.
 */
export function figuresOf(map: FigureMap): (row: Row) => NewFigure[] {
  const fit = fitting(map.match);
  const columns = map.columns === undefined ? undefined : new RegExp(map.columns, "u");
  const missing = new Set(map.missing);
  function figure(row: Row): NewFigure[] {
    const made = Object.fromEntries(
      FIELDS.map((field) => [field, filled(map[field] ?? "", row)]),
    ) as unknown as NewFigure;
    return made.value === "" || missing.has(made.value) ? [] : [made];
  }
  return function figures(row) {
    const all = fit(row);
    if (all === undefined) return [];
    if (columns === undefined) return figure(all);
    const cells = Object.entries(row).flatMap(([column, cell]) => {
      const found = columns.exec(column);
      return found === null ? [] : [{...all, ...groupsOf(found), column, cell}];
    });
    if (cells.length === 0) throw new Error(`expected columns like ${columns.source}; received ${namesOf(row)}`);
    return cells.flatMap(figure);
  };
}
