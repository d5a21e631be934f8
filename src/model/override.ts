import {z} from "zod";

/** What of an observation may be corrected by hand. */
export const OVERRIDE_FIELDS = ["value", "low", "high", "status"] as const;

const Text = z.string().min(1);

/**
 * A correction of a publisher's figure by hand (METHODS.md M13), as a line of data/overrides.csv; blank cells are null. It is of the one figure of the source
 * for the city, indicator and period; `line` tells several apart. `published` and `value` are in the indicator's unit, or a status: what the figure is
 * without it, and with it.
 */
export const Override = z
  .strictObject({
    id: Text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower case words joined by hyphens"),
    source: Text,
    line: z
      .string()
      .regex(/^[1-9]\d*$/, "expected the number of a line")
      .transform(Number)
      .nullable(),
    city: Text,
    indicator: Text,
    period: Text,
    field: z.enum(OVERRIDE_FIELDS),
    published: Text.nullable(),
    value: Text.nullable(),
    who: Text,
    date: z.iso.date(),
    reason: Text.max(500),
    evidence: z.url({protocol: /^https$/, error: "expected an address that begins with https://"}),
  })
  .superRefine(({field, published, value}, context) => {
    if (published === value) {
      context.addIssue({code: "custom", path: ["value"], message: "expected another than is published"});
    }
    if (field === "status" && (published === null || value === null)) {
      context.addIssue({code: "custom", path: ["value"], message: "expected a status, and the one that is published"});
    }
  });
export type Override = z.infer<typeof Override>;

/**
 * A row of the release's table `override`: an override with the line that it met, and again for each figure that is worked out of it,
 * with that figure's city, indicator and period and no published value.
 */
export type AppliedOverride = Omit<Override, "line"> & {line: number};
