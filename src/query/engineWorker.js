/**
 * Runs DuckDB's own worker, whose address stands behind the `#`. Where its WebAssembly cannot be fetched or compiled, that
 * worker handles the rejection nowhere and answers nobody; here it becomes an error event, which the page hears. While it
 * lives it holds a lock of its own name: the browser, which tells nobody that a worker was ended, gives the lock on.
 */
self.addEventListener("unhandledrejection", ({reason}) => {
  setTimeout(() => {
    throw reason;
  });
});
void self.navigator.locks?.request(self.name, () => new Promise(() => undefined));
/** @type {{importScripts(address: string): void}} */ (/** @type {unknown} */ (self)).importScripts(
  decodeURIComponent(self.location.hash.slice(1)),
);
