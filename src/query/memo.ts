/** Promises kept by key, so that what was asked is not asked again; what fails is forgotten, so that it can be tried again. */
export interface Memo<T> {
  get(key: string, make: () => Promise<T>): Promise<T>;
  forget(which: (key: string) => boolean): void;
}

/** A memo of so many answers; of more, those go first that nobody asked for the longest. */
export function memo<T>(limit = Infinity): Memo<T> {
  const kept = new Map<string, Promise<T>>();
  return {
    get(key, make) {
      const promise = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, promise);
      promise.catch(() => kept.get(key) === promise && kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return promise;
    },
    forget(which) {
      for (const key of kept.keys()) if (which(key)) kept.delete(key);
    },
  };
}
