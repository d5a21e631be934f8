import {z} from "zod";
import {Snapshot} from "./snapshot.ts";
import {BONDS, TIE_KINDS} from "./tie.ts";

const Text = z.string().min(1);

/** Where a source comes from, as in data/sources/ID/source.json (the names of DCAT and PROV are in METADATA.md section 3). */
export const Source = z.looseObject({
  id: Text,
  title: Text,
  publisher: Text,
  publisher_url: Text,
  dataset_url: Text,
  doi: z.string().nullish(),
  licence_spdx: Text,
  licence_text: Text,
  /** file: read in the file itself; institutional: the publisher's general terms; memory: known, and not read again when it was taken. */
  licence_verified: z.enum(["file", "institutional", "memory"]),
  attribution: Text,
  /** The words that the licence asks for beside whatever is worked out of the figures; absent where it asks for none. */
  derived_notice: Text.optional(),
  retrieved_via: Text,
  retrieved_on: z.iso.date(),
  vintage: Text,
  spatial_basis: Text,
  quirks: z.array(Text),
  columns: z.record(z.string(), z.unknown()),
  sha256: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** How the figures are fetched anew; absent where no machine address of the publisher is known. */
  snapshot: Snapshot.optional(),
});
export type Source = z.infer<typeof Source>;

/** Where pairs of cities come from, as in data/ties/ID/source.json; one pair is a line of pairs.csv. */
const PairSource = Source.extend({kind: z.enum(TIE_KINDS)});

/** Where memberships of networks come from, as there; one is a line of figures.csv, whose variable is the network's name. */
const MembershipSource = Source.extend({
  kind: z.literal("membership"),
  networks: z.array(
    z.strictObject({
      id: Text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
      name: Text,
      bond: z.enum(BONDS),
      /** The fields in which a city can belong to it; none where a line says the bond alone. */
      fields: z.array(Text),
      vintage: Text,
      caveat: Text,
    }),
  ),
});
export type MembershipSource = z.infer<typeof MembershipSource>;

/** Where ties between cities, or of cities to networks, come from. */
export const TieSource = z.discriminatedUnion("kind", [PairSource, MembershipSource]);
export type TieSource = z.infer<typeof TieSource>;
