/**
 * Runs DuckDB's own worker, whose address stands behind the `#`. Where its WebAssembly cannot be fetched or compiled, that
 * worker handles the rejection nowhere and answers nobody; here it becomes an error event, which the page hears.
 */
self.addEventListener("unhandledrejection", ({reason}) => {
  setTimeout(() => {
    throw reason;
  });
});
/** @type {{importScripts(address: string): void}} */ (/** @type {unknown} */ (self)).importScripts(
  decodeURIComponent(self.location.hash.slice(1)),
);
