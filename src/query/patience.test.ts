import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {fetchJson, PATIENCE, patience, patiently} from "./patience.ts";
import {troubleOf} from "./trouble.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a line that stays silent is given up, and says where", async () => {
  const {lost, signal} = patience("city.parquet");
  vi.advanceTimersByTime(PATIENCE - 1);
  expect(signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  await expect(lost).rejects.toThrow("city.parquet: nothing came for 30 s");
  expect(troubleOf(signal.reason)).toBe("stalled");
});

test("one that says something, however slowly, is waited for", () => {
  const {heard, signal} = patience("city.parquet");
  for (let times = 0; times < 10; times++) {
    vi.advanceTimersByTime(PATIENCE - 1);
    heard();
  }
  expect(signal.aborted).toBe(false);
});

test("nobody is told once all is there", async () => {
  const {signal, end} = patience("city.parquet");
  end();
  vi.advanceTimersByTime(2 * PATIENCE);
  expect(signal.aborted).toBe(false);
  expect(await patiently("a script", Promise.resolve(1))).toBe(1);
});

test("work that cannot be called off is not waited for either", async () => {
  const work = patiently("a script", new Promise(() => undefined));
  const said = expect(work).rejects.toThrow("a script: nothing came for 30 s");
  await vi.advanceTimersByTimeAsync(PATIENCE);
  await said;
});

test("an answer that is an error is no file, whatever it holds", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json([], {status: 500})));
  await expect(fetchJson("cities.json")).rejects.toThrow("cities.json: expected status 200; received 500");
  vi.unstubAllGlobals();
});

test("an answer that falls silent in its midst is given up too", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(new ReadableStream())));
  const said = expect(fetchJson("cities.json")).rejects.toThrow("cities.json: nothing came for 30 s");
  await vi.advanceTimersByTimeAsync(PATIENCE);
  await said;
  vi.unstubAllGlobals();
});
