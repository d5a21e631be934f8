import {expect, test, vi} from "vitest";
import {memo} from "./memo.ts";

test("memo(…) makes each answer once, also for those who ask while it is made", async () => {
  const make = vi.fn(() => Promise.resolve(1));
  const answers = memo<number>();
  expect(await Promise.all([answers.get("a", make), answers.get("a", make)])).toEqual([1, 1]);
  expect(await answers.get("a", make)).toBe(1);
  expect(make).toHaveBeenCalledTimes(1);
});

test("memo(…) forgets what failed", async () => {
  const answers = memo<number>();
  await expect(answers.get("a", () => Promise.reject(new Error("no network")))).rejects.toThrow("no network");
  expect(await answers.get("a", () => Promise.resolve(2))).toBe(2);
});

test("memo(…) lets go first what nobody asked for the longest", async () => {
  const answers = memo<string>(2);
  const ask = (key: string, value: string) => answers.get(key, () => Promise.resolve(value));
  await ask("a", "a1");
  await ask("b", "b1");
  await ask("a", "a2");
  await ask("c", "c1");
  expect([await ask("a", "a3"), await ask("b", "b2")]).toEqual(["a1", "b2"]);
});

test("forget(…) takes the keys that are named", async () => {
  const answers = memo<number>();
  await answers.get("a", () => Promise.resolve(1));
  await answers.get("b", () => Promise.resolve(1));
  answers.forget((key) => key === "a");
  expect(await answers.get("a", () => Promise.resolve(2))).toBe(2);
  expect(await answers.get("b", () => Promise.resolve(2))).toBe(1);
});
