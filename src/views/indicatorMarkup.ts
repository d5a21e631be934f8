import type {Indicator} from "../model/indicator.ts";
import type {Database} from "../query/database.ts";
import {definitions} from "../query/definitions.ts";
import {seriesByIndicator} from "../query/seriesByIndicator.ts";
import {sources} from "../query/sources.ts";
import {datasetMarkup} from "./datasetMarkup.ts";
import {fileUrl} from "./releaseFiles.ts";
import type {Screen} from "./screen.ts";

/** An indicator as a Dataset of schema.org: its sources, years and file; `whole` makes a whole address of a path. */
export async function indicatorMarkup(
  db: Database,
  {indicator, description, url}: {indicator: Indicator; description: string; url: string},
  screen: Screen,
  whole: (path: string) => string,
): Promise<object> {
  const {id, title, unit} = indicator;
  const [series, origins, texts] = await Promise.all([seriesByIndicator(db, id), sources(db), definitions(db)]);
  const used = new Set(series.map(({source}) => source));
  const file = db.release.files.find(({path}) => path === `observation/indicator=${id}/data.parquet`);
  return datasetMarkup({
    name: title,
    description,
    url: whole(url),
    language: screen.locale,
    release: db.release.release,
    measured: {name: title, method: texts.find(({indicator}) => indicator === id)?.formula ?? "", unit: unit.label},
    years:
      series.length > 0
        ? [Math.min(...series.map(({first}) => first)), Math.max(...series.map(({last}) => last))]
        : null,
    sources: origins.filter(({id}) => used.has(id)),
    files: file ? [{file, url: whole(fileUrl(screen, db.release, file.path))}] : [],
  });
}
