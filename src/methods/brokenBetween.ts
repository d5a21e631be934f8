import type {Observation} from "../model/observation.ts";

type Point = Pick<Observation, "year" | "status" | "level" | "boundary" | "method" | "source">;

/**
 * May a change between two figures of one series be one of counting? So it may where the series breaks after the first and up
 * to the second (SDMX status B), where the definition of one of them alone differs (D), and where they are of another area,
 * method or source.
 */
export function brokenBetween(series: readonly Pick<Point, "year" | "status">[], from: Point, to: Point): boolean {
  const fields = ["level", "boundary", "method", "source"] as const;
  return (
    series.some(({year, status}) => status === "B" && year > from.year && year <= to.year) ||
    (from.status === "D") !== (to.status === "D") ||
    fields.some((field) => from[field] !== to[field])
  );
}
