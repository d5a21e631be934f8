import {join} from "node:path";
import type {PastRelease} from "../../src/model/pastRelease.ts";
import {releaseOrder} from "../../src/model/releaseOrder.ts";
import type {Definitions} from "./definitions.ts";
import {differenceSql} from "./difference.ts";
import {digestOf} from "./digest.ts";
import type {Engine} from "./engine.ts";
import {fill} from "./fill.ts";
import {listIfThere} from "./list.ts";
import {refuseUnanswered} from "./sourceQuestions.ts";
import {refuseOtherValues, refuseSilentChanges} from "./silentChanges.ts";

/** The columns of `changes`, in the order of the release. */
const CHANGES =
  "release VARCHAR, since VARCHAR, kind VARCHAR, city VARCHAR, indicator VARCHAR, period VARCHAR, count INTEGER, " +
  "oldvalue DOUBLE, value DOUBLE, oldstatus VARCHAR, status VARCHAR, oldsource VARCHAR, source VARCHAR, reason VARCHAR, note VARCHAR";

/**
 * Makes the table `changes`: what the releases before this one say of themselves, and what differs between the newest of them and this
 * one; a value that is withheld now is not told as it was. Throws SourceError where something changed that nobody accounts for, where a source asks a question that nobody answered, and where this release is kept already, with other values.
 */
export async function makeChanges(engine: Engine, definitions: Definitions, release: string): Promise<void> {
  const {releases, folder} = definitions.past;
  await engine.run(`CREATE TABLE changes (${CHANGES})`);
  const told = releases.filter((past) => releaseOrder(past.release, release) <= 0).map((past) => past.release);
  const files = (await listIfThere(folder, "", "data/releases")).filter((name) =>
    told.some((id) => name.startsWith(`${id}.`) && name.endsWith("changes.parquet")),
  );
  for (const name of files) await engine.run(`INSERT INTO changes BY NAME FROM ${parquet(folder, name)}`);
  const last = releases.findLast((past) => releaseOrder(past.release, release) <= 0);
  if (last === undefined) return refuseUnanswered(engine, definitions, last, release);
  await compare(engine, definitions, last, release);
  if (last.release === release) return refuseOtherValues(engine, release);
  await engine.run(`
    INSERT INTO changes BY NAME
    SELECT '${release}' AS release, '${last.release}' AS since, d.* EXCLUDE cause REPLACE (CASE WHEN d.status <> 'Q' OR d.status IS NULL THEN d.oldvalue END AS oldvalue),
      coalesce(o.reason, n.note) AS note,
      CASE WHEN o.reason IS NOT NULL THEN 'override' WHEN cause IS NULL AND n.note IS NOT NULL THEN 'noted' ELSE cause END AS reason
    FROM difference d
    LEFT JOIN (SELECT city, indicator, period, source, min(reason) AS reason FROM override GROUP BY ALL) o
      ON o.city = d.city AND o.indicator = d.indicator AND o.period = d.period AND o.source = coalesce(d.source, d.oldsource)
    LEFT JOIN changenote n ON n.kind IN ('', d.kind) AND n.indicator IN ('', d.indicator)
      AND n.city IN ('', coalesce(d.city, '')) AND n.source IN ('', coalesce(d.source, ''), coalesce(d.oldsource, ''))
    QUALIFY row_number() OVER (PARTITION BY d.kind, d.indicator, d.city, d.period ORDER BY n.place) = 1`);
  await refuseSilentChanges(engine, definitions, last);
  await refuseUnanswered(engine, definitions, last, release);
}

/** Makes `difference` of a past release and this one, and `changenote`, what is noted of this one. */
async function compare(engine: Engine, definitions: Definitions, past: PastRelease, release: string): Promise<void> {
  const {folder, notes} = definitions.past;
  const now = digestOf(definitions);
  const values = Object.keys(past.values).map((name) => `FROM ${parquet(folder, name)}`);
  await engine.run(`CREATE TEMP VIEW pastvalue AS ${values.join(" UNION ALL BY NAME ")}`);
  const sources = Object.entries(past.sources).map(([id, files]) => ({
    id,
    gone: !(id in now.sources),
    same: JSON.stringify(files) === JSON.stringify(now.sources[id]),
  }));
  await fill(engine, "pastsource", "id VARCHAR, gone BOOLEAN, same BOOLEAN", sources);
  const indicators = Object.entries(past.indicators).map(([id, then]) => ({
    id,
    other: id in now.indicators && now.indicators[id]!.version !== then.version,
  }));
  await fill(engine, "pastindicator", "id VARCHAR, other BOOLEAN", indicators);
  await fill(
    engine,
    "changenote",
    "place INTEGER, kind VARCHAR, indicator VARCHAR, city VARCHAR, source VARCHAR, note VARCHAR",
    notes.filter((note) => note.release === release).map((note, place) => ({...note, place})),
  );
  await engine.run(`CREATE TEMP TABLE difference AS ${differenceSql}`);
}

function parquet(folder: string, name: string): string {
  return `read_parquet('${join(folder, name).replaceAll("'", "''")}')`;
}
