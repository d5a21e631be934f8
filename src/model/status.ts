import {z} from "zod";

/**
 * SDMX CL_OBS_STATUS: A normal, B time series break, D definition differs, E estimated, F forecast, G experimental,
 * I imputed, N not significant, O missing, P provisional, Q missing because suppressed, S strike or special event,
 * U low reliability, V unvalidated.
 */
export const STATUSES = ["A", "B", "D", "E", "F", "G", "I", "N", "O", "P", "Q", "S", "U", "V"] as const;

export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/** The statuses that may be ranked, and take part in quartiles and percentiles (METHODS.md M0): never a forecast, an unvalidated or a missing value. */
export const ELIGIBLE_STATUSES: readonly Status[] = ["A", "B", "D", "E", "G", "I", "N", "P", "S", "U"];
