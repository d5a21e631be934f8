/** The bytes of duckdb-eh.wasm 1.28.0: a host that compresses it tells how much it sends, not how much comes out. */
export const ENGINE_BYTES = 18_105_915;
