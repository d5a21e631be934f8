import type {Engine} from "./engine.ts";

/**
 * Makes `trait` from `stagedtrait`, and writes the climate of each city into `city`. Of several lines for one city the publisher's most
 * trusted key stands, then the source that comes first; the others go to quarantine.
 */
export async function makeTraits({run}: Engine): Promise<void> {
  await run(`
    CREATE TEMP TABLE rankedtrait AS
    SELECT *, row_number() OVER (PARTITION BY city, trait ORDER BY place, source, line) AS turn,
      first(source || ' line ' || line) OVER (PARTITION BY city, trait ORDER BY place, source, line) AS standing
    FROM stagedtrait`);
  await run(`
    INSERT INTO quarantine BY NAME
    SELECT source, line, 'DUPLICATE_KEY' AS reason, city || ' ' || trait || ': stands already, ' || standing AS detail, text, city
    FROM rankedtrait WHERE turn > 1`);
  await run("CREATE TABLE trait AS SELECT city, trait, value, source, line FROM rankedtrait WHERE turn = 1");
  await run("UPDATE city SET climate = t.value FROM trait t WHERE t.city = city.id AND t.trait = 'climate'");
  await run("DROP TABLE stagedtrait");
}
