/** For tests: the seed of whatever is random in these tests; another one is tried with FC_SEED=NUMBER. It stands in the names of the tests. */
export const SEED = Number(process.env["FC_SEED"] ?? 20261122);
