import type {IndicatorFile} from "../../src/model/indicator.ts";
import type {Confidentiality} from "../../src/methods/suppression.ts";
import {differenceDiscloses, isSmallCell, suppress} from "../../src/methods/suppression.ts";
import {TELLING} from "./duplicates.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import {SEPARATOR} from "./stage.ts";

/** A figure that a source tells of a city, as `kept` has it. */
interface Cell {
  source: string;
  line: number;
  city: string;
  indicator: string;
  period: string;
  place: number;
  ord: number;
  boundary: string;
  value: number;
  denominator: number | null;
}

type Sensitive = Pick<IndicatorFile, "id"> & {sensitive: NonNullable<IndicatorFile["sensitive"]>};
/** Why a city's figure of an indicator and period is withheld, whoever publishes it. */
type Withheld = Map<string, Confidentiality>;

/**
 * Withholds small figures of sensitive indicators (METHODS.md M12) from `kept`, before anything is chosen or derived: their value goes, their status is Q,
 * and nothing of their lines stays in `line` or `quarantine`. What is withheld of one source is withheld of all. Makes `suppressed`, with
 * why (SDMX CL_CONF_STATUS): A a small count, D what would give one away. Two areas whose counts differ by less are both withheld.
 */
export async function suppressSmall(engine: Engine, indicators: readonly IndicatorFile[]): Promise<void> {
  const sensitive = indicators.filter((indicator): indicator is IndicatorFile & Sensitive => !!indicator.sensitive);
  const cells = sensitive.length === 0 ? [] : await engine.rows<Cell>(cellSql(involved(sensitive)));
  const withheld: Withheld = new Map();
  hideDifferences(cells, sensitive, withheld);
  for (let before = -1; before < withheld.size;) {
    before = withheld.size;
    hideCounts(cells, sensitive, withheld);
  }
  hideRates(cells, sensitive, withheld);
  const rows = cells.flatMap((cell) => {
    const confidentiality = withheld.get(keyOf(cell));
    return confidentiality ? [{...cell, confidentiality}] : [];
  });
  await fill(engine, "suppressed", COLUMNS, rows);
  if (sensitive.length > 0) await takeOut(engine, sensitive);
}

/** Takes withheld values out of `changes`: an earlier release may have told them. */
export async function suppressChanges({run}: Engine): Promise<void> {
  await run(`
    UPDATE changes SET oldvalue = NULL, value = NULL FROM suppressed s
    WHERE s.city = changes.city AND s.indicator = changes.indicator AND s.period = changes.period`);
}

const COLUMNS =
  "source VARCHAR, line INTEGER, city VARCHAR, indicator VARCHAR, period VARCHAR, confidentiality VARCHAR";

function involved(sensitive: readonly Sensitive[]): string[] {
  const named = sensitive.flatMap(({id, sensitive}) => {
    if (sensitive.kind === "rate") return [id, ...sensitive.counts];
    return sensitive.total === undefined ? [id] : [id, sensitive.total];
  });
  return [...new Set(named)];
}

function cellSql(indicators: readonly string[]): string {
  return `
    SELECT source::VARCHAR AS source, line, city::VARCHAR AS city, indicator::VARCHAR AS indicator, period, place, ord, boundary, value, denominator
    FROM kept WHERE indicator IN (${literals(indicators)}) AND value IS NOT NULL ORDER BY source, line`;
}

function literals(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(", ");
}

function keyOf({city, indicator, period}: Pick<Cell, "city" | "indicator" | "period">): string {
  return [city, indicator, period].join(" ");
}

function hideDifferences(cells: readonly Cell[], sensitive: readonly Sensitive[], withheld: Withheld): void {
  for (const {id, sensitive: rule} of sensitive) {
    if (rule.kind !== "count") continue;
    const byKey = Map.groupBy(cells.filter(({indicator}) => indicator === id), keyOf); // prettier-ignore
    for (const [key, same] of byKey) {
      const tells = (a: Cell, b: Cell) =>
        a.boundary !== b.boundary && differenceDiscloses(a.value, b.value, rule.least);
      if (same.some((a) => same.some((b) => tells(a, b)))) withheld.set(key, "D");
    }
  }
}

/** The counts of one source, area and period that make up one total are a row of a table; a count without a total is a row of its own. */
function hideCounts(cells: readonly Cell[], sensitive: readonly Sensitive[], withheld: Withheld): void {
  const counts = new Map(sensitive.map(({id, sensitive}) => [id, sensitive.kind === "count" ? sensitive : null]));
  const totalOf = ({indicator}: Cell) => counts.get(indicator)?.total ?? indicator;
  const rowOf = (cell: Cell, indicator: string) =>
    [cell.source, cell.city, cell.place, cell.ord, cell.boundary, cell.period, indicator].join(" ");
  const totals = new Map(cells.map((cell) => [rowOf(cell, cell.indicator), cell]));
  const parts = cells.filter(({indicator}) => counts.get(indicator));
  for (const [row, own] of Map.groupBy(parts, (cell) => rowOf(cell, totalOf(cell)))) {
    const {least, zeroDiscloses} = counts.get(own[0]!.indicator)!;
    const total = own[0]!.indicator === totalOf(own[0]!) ? undefined : totals.get(row);
    const found = suppress([own.map(({value}) => value)], {
      least,
      zeroDiscloses,
      margins: {rows: total !== undefined && !withheld.has(keyOf(total)), columns: false},
      hidden: [own.map((cell) => withheld.has(keyOf(cell)) || isSmallCell(cell.denominator, least))],
    });
    own.forEach((cell, index) => hide(cell, found.confidentiality[0]![index]!, withheld));
    if (total && found.withheld.rows.length > 0) hide(total, isSmallCell(total.value, least) ? "A" : "D", withheld);
  }
}

function hideRates(cells: readonly Cell[], sensitive: readonly Sensitive[], withheld: Withheld): void {
  for (const {id, sensitive: rule} of sensitive) {
    if (rule.kind !== "rate") continue;
    const small = new Set(
      cells
        .filter((cell) => rule.counts.includes(cell.indicator))
        .filter((cell) => withheld.has(keyOf(cell)) || isSmallCell(cell.value, rule.least))
        .map((cell) => keyOf({...cell, indicator: id})),
    );
    for (const cell of cells.filter(({indicator}) => indicator === id)) {
      if (small.has(keyOf(cell)) || isSmallCell(cell.denominator, rule.least)) hide(cell, "A", withheld);
    }
  }
}

function hide(cell: Cell, confidentiality: Confidentiality | null, withheld: Withheld): void {
  if (confidentiality !== null && !withheld.has(keyOf(cell))) withheld.set(keyOf(cell), confidentiality);
}

/** Lines that bear no figure themselves, but are counted in one of the same key and period, go with it. */
async function takeOut(engine: Engine, sensitive: readonly Sensitive[]): Promise<void> {
  const hidden = "SELECT DISTINCT source AS whose, line AS hidden FROM suppressed";
  await remake(
    engine,
    "kept",
    `SELECT k.source AS source, k.line AS line, city, indicator, ${TELLING.replaceAll(/\w+/g, withoutValue)}
     FROM kept k LEFT JOIN (${hidden}) s ON s.whose = k.source::VARCHAR AND s.hidden = k.line`,
  );
  const cell = (place: number) => engine.dialect.part("cells", SEPARATOR, place);
  await remake(
    engine,
    "line",
    `SELECT l.source AS source, l.line AS line, l.cells AS cells
     FROM (SELECT *, ${cell(1)} AS key, ${cell(3)} AS period FROM line) l
     LEFT JOIN (
       SELECT DISTINCT source AS whose, ${cell(1)} AS hiddenkey, ${cell(3)} AS hiddenperiod
       FROM line JOIN suppressed USING (source, line)
     ) s ON s.whose = l.source AND s.hiddenkey = l.key AND s.hiddenperiod = l.period
     LEFT JOIN (SELECT DISTINCT source::VARCHAR AS teller, line AS told FROM kept WHERE value IS NOT NULL) k
       ON k.teller = l.source AND k.told = l.line
     WHERE whose IS NULL OR told IS NOT NULL`,
  );
  const withheld = `text <> '' AND indicator IN (${literals(sensitive.map(({id}) => id))})`;
  await remake(
    engine,
    "quarantine",
    `SELECT source, line, reason, CASE WHEN ${withheld} THEN '' ELSE detail END AS detail,
       CASE WHEN ${withheld} THEN 'withheld' ELSE text END AS text, city, indicator
     FROM quarantine`,
  );
}

/** What `kept` shows of a row: of one that is withheld neither the numbers nor what they were. */
function withoutValue(column: string): string {
  if (column === "status") return "CASE WHEN hidden IS NULL THEN status ELSE 'Q' END AS status";
  if (!["value", "low", "high", "denominator", "denominatorstatus"].includes(column)) return column;
  return `CASE WHEN hidden IS NULL THEN ${column} END AS ${column}`;
}

/** A table made anew of itself: not every engine changes rows where they lie. */
async function remake({dialect, run}: Engine, table: string, sql: string): Promise<void> {
  await run(`CREATE TABLE remade AS ${sql}`);
  await run(`DROP TABLE ${table}`);
  await run(dialect.rename("remade", table));
}
