import {element} from "../charts/element.ts";
import {formatList} from "../format/list.ts";
import {LEVELS} from "../model/area.ts";
import {STATUSES} from "../model/status.ts";
import {meaningOf} from "../model/tableMeaning.ts";
import type {Table} from "../model/tableMeaning.ts";
import {columns} from "../query/columns.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";

/** The columns of a table with their types and meanings (src/model/tableMeaning.ts); those that mean one thing together share a line. */
export async function schema(db: Database, {table}: {table: Table}, {document, t, locale}: Screen): Promise<Element> {
  const values = {
    statuses: formatList(
      locale,
      STATUSES.map((status) => `${status} ${t(`status.${status}`)}`),
    ),
    levels: formatList(
      locale,
      LEVELS.map((level) => t(`level.${level}`)),
    ),
  };
  const own = (await columns(db)).filter((row) => row.table === table);
  const lines = [...Map.groupBy(own, ({column}) => meaningOf(table, column))].map(([meaning, members]) =>
    element(
      document,
      "div",
      null,
      element(
        document,
        "dt",
        null,
        ...members.flatMap(({column}, index) => [index > 0 && ", ", element(document, "code", null, column)]),
        element(document, "small", null, ` ${[...new Set(members.map(({type}) => type))].join(", ")}`),
      ),
      element(document, "dd", null, t(`data.meaning.${meaning}`, values)),
    ),
  );
  return element(document, "dl", {class: "terms schema"}, ...lines);
}
