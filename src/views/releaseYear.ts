import {perDatabase} from "../query/perDatabase.ts";
import {sources} from "../query/sources.ts";

/** The year in which the newest source of the release was retrieved: what is "now" for ages and deadlines. */
export const releaseYear = perDatabase(async (db): Promise<number> => {
  const days = (await sources(db)).map(({accessed}) => Number(accessed.slice(0, 4)));
  return Math.max(...days);
});
