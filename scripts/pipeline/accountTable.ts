import type {Account} from "./account.ts";

const number = new Intl.NumberFormat("en");

/** The columns of the table that ends `npm run data`, by their heads. */
const COLUMNS: Readonly<Record<string, (account: Account) => number | string>> = {
  rows: ({rows}) => rows,
  observations: ({observations}) => observations,
  alternatives: ({alternatives}) => alternatives,
  traits: ({traits}) => traits,
  quarantined: ({quarantined}) => quarantined,
  blank: ({blank}) => blank,
  counted: ({counted}) => counted,
  overridden: ({overridden}) => overridden,
  derived: ({derived}) => derived,
  cities: ({cities}) => cities,
  indicators: ({indicators}) => indicators,
  years: ({first, last}) => (first === null ? "–" : `${first}–${last}`),
  warnings: ({warnings}) => warnings,
  seconds: ({seconds}) => seconds.toFixed(1),
};
/** Columns whose sum means something. */
const SUMMED = [
  "rows",
  "observations",
  "alternatives",
  "traits",
  "quarantined",
  "blank",
  "counted",
  "overridden",
  "derived",
  "warnings",
];

/** The accounts of the sources as a table for people, with a line of sums. */
export function accountTable(accounts: readonly Account[]): string {
  const cells = accounts.map((account) => [
    account.source,
    ...Object.values(COLUMNS).map((cell) => text(cell(account))),
  ]);
  const sums = Object.entries(COLUMNS).map(([head, cell]) =>
    SUMMED.includes(head) ? text(accounts.reduce((sum, account) => sum + Number(cell(account)), 0)) : "",
  );
  const lines = [["source", ...Object.keys(COLUMNS)], ...cells, ["all", ...sums]];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function text(value: number | string): string {
  return typeof value === "number" ? number.format(value) : value;
}
