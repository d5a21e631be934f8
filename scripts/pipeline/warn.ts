import {LEAST_CHANGES, OUTLIER_FACTORS, OUTLIER_Z} from "../../src/methods/ingestOutliers.ts";
import {ingestUnitSlip} from "../../src/methods/ingestUnitSlip.ts";
import type {Warning} from "../../src/model/warning.ts";
import type {Dialect} from "./dialect.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import {freeMemory} from "./freeMemory.ts";
import {AT_ONCE, rowParts} from "./rowParts.ts";

/** A value that may be worth a warning, and how it came about. */
interface Suspect extends Omit<Warning, "code" | "suspect"> {
  /** Outside the indicator's soft range. */
  unusual: boolean;
  /** Changes are counted in points, not as a ratio. */
  points: boolean;
}

/**
 * Makes `warning` from `told` and the table `measure`: published values that are kept but ask for a look (METHODS.md M13). Each
 * value is held against the one before it in its own series, and this change against those of all cities of the source between
 * the same two periods. Forecasts are left out. Of a longer table about `atOnce` rows are looked at together.
 */
export async function warn(engine: Engine, atOnce = AT_ONCE): Promise<void> {
  const {dialect} = engine;
  for (const [index, part] of (await rowParts(engine, "told", {atOnce})).entries()) {
    await engine.run(changeSql(dialect, part));
    await engine.run(
      `${index === 0 ? `CREATE ${dialect.scratch} found AS` : "INSERT INTO found"} ${suspectSql(dialect)}`,
    );
    await engine.run("DROP TABLE change");
  }
  await engine.run(
    `CREATE ${dialect.scratch} suspect AS SELECT ${SUSPECT}, row_number() OVER (ORDER BY source, line) AS place FROM found`,
  );
  await engine.run("DROP TABLE found");
  await fill(engine, "warning", COLUMNS, []);
  const [last] = await engine.rows<{place: number | null}>("SELECT max(place)::INTEGER AS place FROM suspect");
  for (let from = 0; from < (last?.place ?? 0); from += BLOCK) {
    const block = `SELECT ${SUSPECT} FROM suspect WHERE place > ${from} AND place <= ${from + BLOCK} ORDER BY place`;
    await fill(engine, "warned", COLUMNS, (await engine.rows<Suspect>(block)).flatMap(warningsOf));
    await engine.run("INSERT INTO warning SELECT * FROM warned");
    await engine.run("DROP TABLE warned");
  }
  await engine.run("DROP TABLE suspect");
  freeMemory();
}

const SUSPECT = "source, line, indicator, city, period, value, since, prior, points, unusual, z";

/** So many suspects are held at once. */
const BLOCK = 5_000;

const COLUMNS =
  "source VARCHAR, line INTEGER, indicator VARCHAR, city VARCHAR, code VARCHAR, period VARCHAR, value DOUBLE, " +
  "since VARCHAR, prior DOUBLE, z DOUBLE, suspect VARCHAR";

/** As ingestChange(): the difference in points, else the logarithm of the ratio, where there is one. */
function changeSql({scratch}: Dialect, part: string): string {
  return `
  CREATE ${scratch} change AS
  SELECT source, line, indicator, city, period, value, since, prior, points, value NOT BETWEEN least AND most AS unusual,
    CASE WHEN points THEN value - prior WHEN prior <> 0 AND value / prior > 0 THEN ln(value / prior) END AS change
  FROM (
    SELECT *, lag(value) OVER series AS prior, lag(period) OVER series AS since
    FROM told WHERE NOT made AND pick = 1 AND value IS NOT NULL AND status <> 'F' AND ${part}
    WINDOW series AS (PARTITION BY source, indicator, city, place ORDER BY year, period)
  ) told JOIN measure USING (indicator)`;
}

/** As modifiedZ(), rounded so that the order of a sum cannot show: null for fewer changes than are needed. Those without a z are only suspect of another unit. */
function suspectSql({quantile, rounded}: Dialect): string {
  return `
  WITH centre AS (
    SELECT source, indicator, since, period, ${quantile("change", 0.5)} AS middle
    FROM change GROUP BY ALL HAVING count(change) >= ${LEAST_CHANGES}
  ),
  spread AS (
    SELECT source, indicator, since, period, any_value(middle) AS middle,
      ${quantile("abs(change - middle)", 0.5)} AS absolute, avg(abs(change - middle)) AS average
    FROM change JOIN centre USING (source, indicator, since, period) GROUP BY ALL
  )
  SELECT source::VARCHAR AS source, line, indicator::VARCHAR AS indicator, city::VARCHAR AS city, period, value, since, prior,
    points, unusual,
    ${rounded("modified", 4)} AS z
  FROM (
    SELECT *, CASE WHEN absolute > 0 THEN ${OUTLIER_FACTORS.median} * (change - middle) / absolute
      WHEN average > 0 THEN ${OUTLIER_FACTORS.mean} * (change - middle) / average
      WHEN absolute = 0 THEN 0 END AS modified
    FROM change LEFT JOIN spread USING (source, indicator, since, period)
  ) held
  WHERE unusual OR abs(z) > ${OUTLIER_Z} OR (z IS NULL AND prior IS NOT NULL)`;
}

function warningsOf({unusual, points, ...row}: Suspect): Warning[] {
  const warnings: Warning[] = [];
  if (unusual) warnings.push({...row, code: "UNUSUAL", suspect: null});
  const slip = ingestUnitSlip(row.prior, row.value);
  const suspect = slip && (!points || FRACTION.includes(slip.suspect)) ? slip.suspect : null;
  if (suspect !== null && (row.z === null || Math.abs(row.z) > OUTLIER_Z)) {
    warnings.push({...row, code: "UNIT_SLIP", suspect});
  } else if (row.z !== null && Math.abs(row.z) > OUTLIER_Z) {
    warnings.push({...row, code: "OUTLIER", suspect: null});
  }
  return warnings;
}

/** Shares slip between per cent and fractions; of their other ratios nothing follows. */
const FRACTION: readonly string[] = ["x100", "/100"];
