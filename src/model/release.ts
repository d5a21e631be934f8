import {z} from "zod";

/** release.json: the manifest of a release. Paths are relative to it, sorted; SHA-256 in lower-case hex. */
export const Release = z.strictObject({
  /** CalVer. */
  release: z.string(),
  /** The git commit that made it, or null outside a repository. */
  commit: z.string().nullable(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      rows: z.int().nonnegative(),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type Release = z.infer<typeof Release>;
