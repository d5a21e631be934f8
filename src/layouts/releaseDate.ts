import {readFile} from "node:fs/promises";
import {PastRelease} from "../model/pastRelease.ts";
import {sources} from "../query/sources.ts";
import {siteDatabase} from "./site.ts";

/** The day of the newest figures in a release: of one that is past as data/releases keeps it, else of that which is built. Throws for any other. */
export async function releaseDate(release: string): Promise<Date> {
  const db = await siteDatabase("en");
  if (release !== db.release.release) {
    return new Date(PastRelease.parse(JSON.parse(await readFile(`data/releases/${release}.json`, "utf8"))).date);
  }
  const days = (await sources(db)).map(({accessed}) => accessed);
  return new Date(days.reduce((a, b) => (a > b ? a : b)));
}
