import {z} from "zod";
import {Release} from "./release.ts";

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in lower-case hex");

/**
 * data/releases/ID.json: what is kept of a release, so that later ones can be held against it: its manifest, the checksums of its
 * sources, and what its definitions said. Its values stand beside it, in ID.values.parquet (those of share-alike sources in
 * ID.share-alike.values.parquet).
 */
export const PastRelease = Release.extend({
  /** None of a release from before tables lay in so many files by city. */
  buckets: Release.shape.buckets.default({}),
  /** None of a release from before manifests had lists. */
  lists: Release.shape.lists.default([]),
  /** The day of the newest figures in it (ISO). */
  date: z.iso.date(),
  /** By source id, the SHA-256 of each of its files. */
  sources: z.record(z.string(), z.record(z.string(), Sha256)),
  /** By indicator id, its version and what a change of which makes another version; texts as their SHA-256. */
  indicators: z.record(
    z.string(),
    z.strictObject({
      version: z.int().positive(),
      unit: z.string(),
      direction: z.string(),
      definition: Sha256,
      formula: Sha256,
      derive: Sha256.nullable(),
    }),
  ),
  /** By source id, how many rows were kept of it: observations, alternatives, traits and ties. Absent in releases of before it was recorded. */
  kept: z.record(z.string(), z.int().nonnegative()).optional(),
  /** By file of values, its SHA-256. */
  values: z.record(z.string(), Sha256),
});
export type PastRelease = z.infer<typeof PastRelease>;
/** What makes the identity of a definition. */
export type DefinitionDigest = PastRelease["indicators"][string];
