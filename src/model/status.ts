/**
 * SDMX CL_OBS_STATUS: A normal, B time series break, D definition differs, E estimated, F forecast, G experimental,
 * I imputed, N not significant, O missing, P provisional, Q missing because suppressed, S strike or special event,
 * U low reliability, V unvalidated.
 */
export const STATUSES = ["A", "B", "D", "E", "F", "G", "I", "N", "O", "P", "Q", "S", "U", "V"] as const;

export type Status = (typeof STATUSES)[number];

/**
 * The statuses that may be ranked, and take part in quartiles and percentiles (METHODS.md M0), the better first: of two
 * values equally near to the reference year the better stands for it (M2). Never a forecast, an unvalidated or a missing value.
 */
export const ELIGIBLE_STATUSES: readonly Status[] = ["A", "B", "D", "P", "E", "I", "S", "N", "G", "U"];
