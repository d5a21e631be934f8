/**
 * How far an indicator has come; words are in src/i18n under `state.STATE`, and what it means under `state.STATE.about`. In the
 * order in which it passes through them.
 */
export const STATES = [
  "pilot", // tried out: few cities, or a definition that is not firm yet
  "provisional", // in use, with something open: a licence, a method or a unit to be confirmed, or one old edition alone
  "established", // several years of a lasting publisher, by a known definition and licence
  "retired", // no longer renewed: its page and series stay readable, and it takes part in no comparison
] as const;

export type State = (typeof STATES)[number];

/** Who looks after an indicator: roles of this project and no persons; words are in src/i18n under `owner.OWNER`. */
export const OWNERS = ["environment", "people", "economy", "services", "openness"] as const;

export type Owner = (typeof OWNERS)[number];
