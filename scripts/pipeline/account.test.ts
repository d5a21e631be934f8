import {expect, onTestFinished, test} from "vitest";
import type {Account} from "./account.ts";
import {makeAccounts} from "./account.ts";
import {openEngine} from "./engine.ts";
import type {Reading} from "./read.ts";

const READING: Reading = {
  ...{source: "alpha", rows: 9, kept: 4, refused: 1, blank: 1, counted: 1, warnings: 0, overrides: [], seconds: 0},
};

/** Of what an engine holds: 3 observations, an alternative, 2 traits and a refused line. */
async function accountsOf(reading: Reading): Promise<Account[]> {
  const engine = await openEngine(":memory:");
  onTestFinished(() => engine.close());
  await engine.run(`
    CREATE TABLE tally AS SELECT 'alpha' AS source, 3 AS observations, 1 AS alternatives, 2 AS derived, 3 AS cities, 1 AS indicators, 2019 AS first, 2020 AS last;
    CREATE TABLE trait AS SELECT 'alpha' AS source FROM range(2);
    CREATE TABLE warning (source VARCHAR);
    CREATE TABLE quarantine AS SELECT 'alpha' AS source, text FROM (VALUES ('k9,thing,2020,x'), ('')) AS line(text)`);
  return makeAccounts(engine, [reading]);
}

test("makeAccounts(…) tells what became of each line; what was derived is no line", async () => {
  const [account] = await accountsOf(READING);
  expect(account).toMatchObject({rows: 9, observations: 3, alternatives: 1, traits: 2, quarantined: 1, derived: 2});
});

test.each([8, 10])("makeAccounts(…) throws where of %i lines one vanished, or one appeared", async (rows) => {
  await expect(accountsOf({...READING, rows})).rejects.toThrow(
    `data/sources/alpha: expected ${rows} rows to be accounted for; received 9 ` +
      "(3 observations, 1 alternatives, 2 traits, 1 quarantined, 1 blank, 1 counted)",
  );
});
