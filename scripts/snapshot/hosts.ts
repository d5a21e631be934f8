import {setTimeout as sleep} from "node:timers/promises";

/** Runs tasks of one host one after the other, with a pause between them (milliseconds); hosts do not wait for each other. */
export function oneAtATime(pause: number): <T>(url: URL, task: () => Promise<T>) => Promise<T> {
  const ends = new Map<string, Promise<unknown>>();
  return function run(url, task) {
    const turn = (ends.get(url.host) ?? Promise.resolve()).then(task);
    ends.set(
      url.host,
      turn.then(
        () => sleep(pause),
        () => sleep(pause),
      ),
    );
    return turn;
  };
}
