import {element} from "../charts/element.ts";
import type {Child} from "../charts/element.ts";
import {foreign} from "../format/foreign.ts";
import {publisherName} from "../format/publisher.ts";
import {changeReason} from "../format/sentences/changes.ts";
import type {ReleaseChange} from "../model/releaseChange.ts";
import type {Database} from "../query/database.ts";
import {sources} from "../query/sources.ts";
import type {Screen} from "./screen.ts";

/** Why something changed, with publishers by their names, and what the keepers of the data noted of it, in English. */
export async function changeReasons(db: Database, screen: Screen): Promise<(change: ReleaseChange) => Child[]> {
  const {document, locale} = screen;
  const names = new Map((await sources(db)).map(({id, publisher}) => [id, publisherName(publisher)]));
  return (change) => [
    `${changeReason(change, (id) => names.get(id) ?? id, screen)} `,
    change.note && element(document, "span", {...foreign(locale)}, change.note),
  ];
}

/** Those that changed for the same reason together, in the order of the first of each. */
export function byReason<Row>(rows: readonly Row[], changeOf: (row: Row) => ReleaseChange): [Row, ...Row[]][] {
  const groups = Map.groupBy(rows, (row) => {
    const {reason, note, source, oldsource} = changeOf(row);
    return JSON.stringify([reason, note, source, oldsource]);
  });
  return [...groups.values()] as [Row, ...Row[]][];
}
