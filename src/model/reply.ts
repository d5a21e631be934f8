import {z} from "zod";

/** Characters of a reply, at most. */
export const LONGEST_REPLY = 1000;

const Line = z.string().min(1).max(120);

/** What stands above the text of data/replies/CITY.md, or CITY.INDICATOR.md: who signs it, when, and where that can be seen. */
export const ReplyHead = z.strictObject({
  city: Line,
  /** Of what it speaks; of the city as a whole where absent. */
  indicator: Line.optional(),
  who: Line,
  /** In whose name: "Head of the statistical office". */
  role: Line,
  date: z.iso.date(),
  /** BCP 47. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "expected a language tag, as fr or pt-BR"),
  /** Where the city itself says so, or vouches for it. */
  evidence: z.url({protocol: /^https$/, error: "expected an address that begins with https://"}),
});

/** A statement of a city on its figures: shown beside them, and never a cause to alter them. Plain text. */
export type Reply = Omit<z.infer<typeof ReplyHead>, "indicator"> & {indicator: string | null; text: string};
