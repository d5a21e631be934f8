/** Whether a worker lives: the browser tells nobody that it was ended, and what it was asked stays open for ever. */
import {trouble} from "./trouble.ts";

export interface WorkerLife {
  /** What the worker is asked, or the error that it died of. An error that breaks the engine ends it. */
  alive: <T>(work: Promise<T>) => Promise<T>;
  /** It died of this; said once, and not of a worker that was ended. */
  die(cause: Error): void;
  /** Ends the worker in the midst of whatever it does; what it was asked stays open. */
  end(): void;
}

/** The life of a worker that a page started; `onDeath` is called once at most. */
export function workerLife(worker: Pick<Worker, "terminate">, onDeath: () => void): WorkerLife {
  const waiting = new Set<(cause: Error) => void>();
  let ended = false;
  let cause: Error | undefined;

  function end(): void {
    ended = true;
    worker.terminate();
  }

  function die(reason: Error): void {
    if (ended) return;
    end();
    cause = reason;
    onDeath();
    for (const reject of waiting) reject(reason);
    waiting.clear();
  }

  function alive<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (cause) return reject(cause);
      waiting.add(reject);
      work.then(
        (value) => {
          waiting.delete(reject);
          resolve(value);
        },
        (error: unknown) => {
          waiting.delete(reject);
          const [told, broken] = judged(error);
          if (broken) die(told);
          reject(told);
        },
      );
    });
  }

  return {alive, die, end};
}

/** Waits for the end of a worker that holds a lock of this name; for ever where the browser has no locks. */
export async function untilGone(name: string, {locks}: {locks?: LockManager} = navigator): Promise<void> {
  const {held = []} = (await locks?.query()) ?? {};
  if (!held.some((lock) => lock.name === name)) return new Promise(() => undefined);
  await locks!.request(name, () => undefined);
}

/** The error as it is told, and whether the engine may answer no more, or wrongly, after it. */
function judged(error: unknown): [told: Error, broken: boolean] {
  const told = error instanceof Error ? error : new Error(String(error));
  const [first = ""] = told.message.split("\n"); // the others quote the question
  if (/out of memory|bad[ _]alloc|allocation fail/i.test(first)) {
    return [trouble("large", told.message, error), true];
  }
  return [told, /unreachable|table index|access out of bounds/i.test(first)];
}
