import {z} from "zod";

/** A file of a release. Its path is relative to the release; SHA-256 in lower-case hex. */
export const ReleaseFile = z.strictObject({
  path: z.string(),
  rows: z.int().nonnegative(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReleaseFile = z.infer<typeof ReleaseFile>;

/** A file that lists others, all of one folder: its `rows` are the files under it, however deep, and `from` is the first of their paths. */
export const ReleaseList = z.strictObject({...ReleaseFile.shape, from: z.string()});
export type ReleaseList = z.infer<typeof ReleaseList>;

/** What a list holds, and the manifest beside its label: files, and lists of further ones. Each sorted by path, lists by `from`. */
export const ReleaseFiles = z.strictObject({files: z.array(ReleaseFile), lists: z.array(ReleaseList)});
export type ReleaseFiles = z.infer<typeof ReleaseFiles>;

/** release.json: the manifest of a release. Files of a folder that holds many stand in lists of their own (releaseLists.ts). */
export const Release = z.strictObject({
  /** CalVer. */
  release: z.string(),
  /** The git commit that made it, or null outside a repository. */
  commit: z.string().nullable(),
  /** By table that lies by city: in how many files (bucket.ts), TABLE-by-city/BUCKET.parquet, or TABLE/BUCKET.parquet of one that lies in no other way. */
  buckets: z.record(z.string(), z.int().positive()),
  ...ReleaseFiles.shape,
});
export type Release = z.infer<typeof Release>;
