import {z} from "zod";

/** Who asks: never more than the person wants told. */
export const AMENDMENT_ROLES = ["resident", "city", "publisher", "researcher", "journalist", "project"] as const;

export const AMENDMENT_STATES = ["open", "accepted", "declined"] as const;

/**
 * A request to amend a value, as a line of data/amendments.csv; blank cells are null. What was asked and the reason of the decision are in English
 * and our own words.
 */
export const Amendment = z
  .strictObject({
    id: z.string().regex(/^\d{4}-\d{3}$/, "expected the year and a number of three digits, as 2026-001"),
    opened: z.iso.date(),
    /** As the person wishes to be named: a name, or a role alone. */
    who: z.string().max(120),
    role: z.enum(AMENDMENT_ROLES),
    city: z.string(),
    indicator: z.string(),
    /** SDMX TIME_PERIOD; null for the whole series. */
    period: z.string().nullable(),
    what: z.string().max(500),
    state: z.enum(AMENDMENT_STATES),
    decided: z.iso.date().nullable(),
    reason: z.string().max(500).nullable(),
    /** The override that it led to. */
    override: z.string().nullable(),
  })
  .superRefine(({opened, state, decided, reason, override}, context) => {
    const refuse = (path: string, message: string) => context.addIssue({code: "custom", path: [path], message});
    const isOpen = state === "open";
    if (isOpen && decided !== null) refuse("decided", "expected none while the state is open");
    if (isOpen && reason !== null) refuse("reason", "expected none while the state is open");
    if (!isOpen && decided === null) refuse("decided", `expected the day of the decision, as the state is ${state}`);
    if (!isOpen && reason === null) refuse("reason", `expected the reason, as the state is ${state}`);
    if (decided !== null && decided < opened) refuse("decided", `expected ${opened}, when it was opened, or later`);
    if (override !== null && state !== "accepted") refuse("override", "expected none where it was not accepted");
  });
export type Amendment = z.infer<typeof Amendment>;
