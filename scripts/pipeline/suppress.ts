import type {IndicatorFile} from "../../src/model/indicator.ts";
import type {Confidentiality} from "../../src/methods/suppression.ts";
import {differenceDiscloses, isSmallCell, suppress} from "../../src/methods/suppression.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";

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
async function takeOut({run}: Engine, sensitive: readonly Sensitive[]): Promise<void> {
  await run(`
    UPDATE kept SET value = NULL, low = NULL, high = NULL, denominator = NULL, denominatorstatus = NULL, status = 'Q'
    FROM suppressed s WHERE s.source = kept.source::VARCHAR AND s.line = kept.line`);
  const cell = (name: string, index: number) => `string_split(${name}.cells, chr(31))[${index}]`;
  await run(`
    DELETE FROM line USING (
      SELECT DISTINCT source, ${cell("l", 1)} AS key, ${cell("l", 3)} AS period
      FROM line l JOIN suppressed USING (source, line)
    ) AS s
    WHERE s.source = line.source AND s.key = ${cell("line", 1)} AND s.period = ${cell("line", 3)}
      AND NOT EXISTS (
        SELECT 1 FROM kept k WHERE k.source::VARCHAR = line.source AND k.line = line.line AND k.value IS NOT NULL
      )`);
  await run(`
    UPDATE quarantine SET text = 'withheld', detail = ''
    WHERE text <> '' AND indicator IN (${literals(sensitive.map(({id}) => id))})`);
}
