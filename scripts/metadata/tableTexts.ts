import english from "../../src/i18n/en.json" with {type: "json"};
import {LEVELS} from "../../src/model/area.ts";
import {STATUSES} from "../../src/model/status.ts";
import {meaningOf, TABLES} from "../../src/model/tableMeaning.ts";
import type {Column} from "./catalogue.ts";

const MESSAGES: Readonly<Record<string, string>> = english;

/**
 * What a table holds, in English, as the page of data says it; the name alone of one that it does not show. `language` (BCP 47) is that of
 * its texts, where it has texts.
 */
export function tableAbout(name: string, language: string | null): string {
  const about = MESSAGES[`data.table.${name}`] ?? name;
  return language === null ? about : `${about} (${language})`;
}

/**
 * The columns of a table with what they mean, in English; of a table that the page of data does not show, their names. Throws for a column
 * of a table shown that nobody has explained.
 */
export function explained(name: string, columns: readonly Omit<Column, "meaning">[]): Column[] {
  const table = TABLES.find((one) => one === name);
  return columns.map((column) => ({
    ...column,
    meaning: table === undefined ? column.name : words(meaningOf(table, column.name)),
  }));
}

function words(meaning: string): string {
  return (MESSAGES[`data.meaning.${meaning}`] ?? meaning)
    .replace("{statuses}", STATUSES.map((status) => `${status} ${MESSAGES[`status.${status}`]}`).join(", "))
    .replace("{levels}", LEVELS.map((level) => MESSAGES[`level.${level}`]).join(", "));
}
