import {expect, test, vi} from "vitest";
import {troubleOf} from "./trouble.ts";
import {untilGone, workerLife} from "./workerLife.ts";

const never = new Promise<never>(() => undefined);

test("what a worker is asked fails when it dies, then and later; its death is told once", async () => {
  const [terminate, onDeath] = [vi.fn(), vi.fn()];
  const {alive, die} = workerLife({terminate}, onDeath);
  const asked = alive(never);
  die(new Error("of this"));
  die(new Error("of that"));
  await expect(asked).rejects.toThrow("of this");
  await expect(alive(never)).rejects.toThrow("of this");
  expect(onDeath).toHaveBeenCalledOnce();
  expect(terminate).toHaveBeenCalledOnce();
});

test("one that was ended did not die", async () => {
  const onDeath = vi.fn();
  const {alive, die, end} = workerLife({terminate: vi.fn()}, onDeath);
  const asked = alive(never);
  end();
  die(new Error("its lock was given on"));
  expect(await Promise.race([asked, Promise.resolve("open")])).toBe("open");
  expect(onDeath).not.toHaveBeenCalled();
});

test("an error of a question leaves the engine alive, one of its memory does not", async () => {
  const onDeath = vi.fn();
  const {alive} = workerLife({terminate: vi.fn()}, onDeath);
  await expect(alive(Promise.reject(new Error("Parser Error: near FORM")))).rejects.toThrow("FORM");
  expect(onDeath).not.toHaveBeenCalled();
  const large = alive(Promise.reject(new Error("Out of Memory Error: could not allocate")));
  expect(troubleOf(await large.catch((error: unknown) => error))).toBe("large");
  expect(onDeath).toHaveBeenCalledOnce();
});

test("an engine that broke answers no more", async () => {
  const onDeath = vi.fn();
  const {alive} = workerLife({terminate: vi.fn()}, onDeath);
  await expect(alive(Promise.reject(new Error("RuntimeError: unreachable")))).rejects.toThrow("unreachable");
  expect(onDeath).toHaveBeenCalledOnce();
  await expect(alive(Promise.resolve(1))).rejects.toThrow("unreachable");
});

test("the end of a worker is heard by the lock that it held", async () => {
  const request = vi.fn((_: string, granted: () => void) => Promise.resolve(granted()));
  const locks = {query: () => Promise.resolve({held: [{name: "duckdb 1"}]}), request} as unknown as LockManager;
  await untilGone("duckdb 1", {locks});
  expect(request).toHaveBeenCalledOnce();
  const others = [untilGone("duckdb 2", {locks}), untilGone("duckdb 1", {})];
  expect(await Promise.race([...others, new Promise((resolve) => setTimeout(() => resolve("waiting")))])).toBe(
    "waiting",
  );
});
