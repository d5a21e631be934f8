import type {Database} from "../query/database.ts";
import {cityFigures} from "./cityFigures.ts";
import {peersOf} from "./peersOf.ts";

/** What a section of a city's page cannot do without: a figure; a headline, with peers or (`lone`) without; peers. */
export type Need = "figures" | "headlines" | "lone" | "peers";

/** Which of them a city has. */
export async function cityShape(db: Database, city: string): Promise<ReadonlySet<Need>> {
  const [figures, {peers}] = await Promise.all([cityFigures(db, city), peersOf(db, city)]);
  const headlines = figures.some(({indicator}) => indicator.role === "core");
  const needs: [Need, boolean][] = [
    ["figures", figures.length > 0],
    ["peers", peers.length > 0],
    ["headlines", headlines && peers.length > 0],
    ["lone", headlines && peers.length === 0],
  ];
  return new Set(needs.flatMap(([need, has]) => (has ? [need] : [])));
}
