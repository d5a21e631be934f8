import type {Database} from "../query/database.ts";
import type {Screen} from "../views/screen.ts";

/** What a view is drawn for, as its own type says; plain data. */
export type Selection = Readonly<Record<string, unknown>>;

/** It gives null where there is nothing to show. */
export type View = (db: Database, selection: Selection, screen: Screen) => Promise<Element | null>;

/** The views by their files. Apart from live-view.ts, since the list of their parts is long and comes once a view is drawn anew. */
export const VIEW_FILES = import.meta.glob<Record<string, View>>(["../views/*.ts", "!../views/*.test.ts"]);
