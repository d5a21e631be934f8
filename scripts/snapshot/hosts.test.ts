import {expect, test} from "vitest";
import {oneAtATime} from "./hosts.ts";

test("oneAtATime(…) lets a host finish before it is asked again, even when that failed, and others go on meanwhile", async () => {
  const run = oneAtATime(0);
  const told: string[] = [];
  const [one, other] = [new URL("https://one.example/"), new URL("https://other.example/")];
  const release = Promise.withResolvers<void>();
  const first = run(one, async () => {
    told.push("first begins");
    await release.promise;
    told.push("first fails");
    throw new Error("no");
  });
  const second = run(one, () => Promise.resolve(told.push("second")));
  await run(other, () => Promise.resolve(told.push("other")));
  release.resolve();
  await expect(first).rejects.toThrow("no");
  await second;
  expect(told).toEqual(["first begins", "other", "first fails", "second"]);
});
