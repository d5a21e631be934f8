/** The bytes of duckdb-eh.wasm 1.28.0: a host that compresses it tells how much it sends, not how much comes out. */
export const ENGINE_BYTES = 18_105_915;

/** About how much of it is sent by a host that compresses it, in bytes. */
export const ENGINE_SENT = 3_000_000;
