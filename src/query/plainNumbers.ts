/** How DuckDB-WASM is opened: whole numbers of 64 bit and decimals come as numbers of JavaScript, which hold all that a release says. */
export const PLAIN_NUMBERS = {query: {castBigIntToDouble: true, castDecimalToDouble: true}};
