import {z} from "zod";

/** Whose figure it really is. A figure of a region or a country stays, is labelled, and is not ranked among city figures. */
export const Level = z.enum(["city", "region", "country"]);
export type Level = z.infer<typeof Level>;

/** The area that a figure covers (SDMX REF_AREA; METADATA.md calls it the spatial basis). Names are in src/i18n under `boundary.ID`. */
export const Boundary = z.enum([
  "municipality",
  "greater-city",
  "urban-agglomeration",
  "urban-centre",
  "functional-urban-area",
  "police-jurisdiction",
  "region",
  "country",
  "mixed",
  "as-reported",
  "presence",
]);
export type Boundary = z.infer<typeof Boundary>;
