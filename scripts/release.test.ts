/** The release in public/data, which `npm run data` makes, against the publishers' files. */
import {createHash} from "node:crypto";
import {createReadStream, existsSync, globSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, expect, test} from "vitest";
import {isShareAlike, SHARE_ALIKE} from "../src/model/licence.ts";
import {standingPath} from "../src/model/observation.ts";
import {wholeRelease} from "../src/query/wholeRelease.ts";
import {collect} from "./pipeline/collect.ts";

const OUT = "public/data/latest";
if (!existsSync(`${OUT}/release.json`)) throw new Error(`${OUT}: expected a release; \`npm run data\` makes one`);
const release = await wholeRelease(OUT);
const connection = await (await DuckDBInstance.create(":memory:")).connect();

/** `#name` in SQL stands for the rows of a table in both trees, its own and the share-alike. */
async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const tables = sql.replace(/#([a-z]+)/g, (_, name: string) => {
    const paths = [`${name}.parquet`, `${SHARE_ALIKE}${name}.parquet`].filter(isFile);
    return `read_parquet([${paths.map((path) => `'${OUT}/${path}'`).join()}])`;
  });
  return (await connection.runAndReadAll(tables)).getRowObjectsJS();
}

function isFile(path: string): boolean {
  return release.files.some((file) => file.path === path);
}

/** The observations of the release itself, as the documentation asks for them, and those of both trees. */
const OWN_OBSERVATION = `'${OUT}/observation/**/*.parquet'`;
const OBSERVATION = `read_parquet([${OWN_OBSERVATION}, '${OUT}/${SHARE_ALIKE}observation/**/*.parquet'], hive_partitioning = false)`;

/** The line of a publisher's file, 1-based. */
async function lineOf(path: string, line: unknown): Promise<string | undefined> {
  return (await readFile(join("data/sources", path), "utf8")).split("\n")[Number(line) - 1];
}

async function observed(city: string, indicator: string, period: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await ask(
    `FROM ${OBSERVATION} WHERE city = '${city}' AND indicator = '${indicator}' AND period = '${period}'`,
  );
  return row;
}

test("Tokyo's population of 2015 is the publisher's thousands × 1000", async () => {
  const row = await observed("tokyo", "population", "2015");
  expect(row).toMatchObject({source: "un-wup-2018", status: "A", level: "city", year: 2015});
  const [key, , period, thousands] = (await lineOf("un-wup-2018/figures.csv", row?.["line"]))?.split(",") ?? [];
  expect([key, period]).toEqual(["21671", "2015"]);
  expect(row?.["value"]).toBe(Number(thousands) * 1000);
});

test("each figure leads to the line that is of its city and says it: as it stands there, or the decimal point moved", async () => {
  const files = [
    ...globSync("data/sources/*/figures.csv").map((path) => ({path, source: basename(dirname(path)), key: "key"})),
    ...globSync("data/submissions/*/indicators.csv").map((path) => {
      return {path, source: `${basename(dirname(path))}-indicators`, key: "city"};
    }),
  ];
  const lines = files.map(
    ({
      path,
      source,
      key,
    }) => `SELECT '${source}' AS source, row_number() OVER () + 1 AS line, ${key} AS key, try_cast(replace(value, ',', '') AS DOUBLE) AS said
      FROM read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"', parallel = false)`,
  );
  const [row] = await ask(`
    WITH line AS (${lines.join(" UNION ALL ")}),
    told AS (
      SELECT city, value, source, line, formula FROM ${OBSERVATION} UNION ALL SELECT city, value, source, line, formula FROM #alternative
    )
    SELECT count(*)::INTEGER AS figures,
      count(*) FILTER (WHERE said IS NULL OR coalesce(x.city, line.key) IS DISTINCT FROM told.city)::INTEGER AS elsewhere,
      count(*) FILTER (WHERE formula IS NULL AND NOT list_bool_or([abs(told.value - said * power(10, n)) <= 1e-9 * abs(told.value) FOR n IN range(-3, 4)]))::INTEGER AS others
    FROM told LEFT JOIN line USING (source, line) LEFT JOIN #crosswalk x ON x.source = told.source AND x.key = line.key
    WHERE told.value IS NOT NULL AND told.source <> 'open-data-presence' -- its lines are counted`);
  expect(row).toMatchObject({elsewhere: 0, others: 0});
  expect(row?.["figures"]).toBeGreaterThan(500_000);
});

test("Vienna's PM2.5 of 2000 has full precision and the line of its file", async () => {
  const row = await observed("vienna", "pm25", "2000");
  expect(row).toMatchObject({value: 18.7486686706543, source: "eu-city-panel"});
  expect(await lineOf("eu-city-panel/figures.csv", row?.["line"])).toMatch(/^AT001C,pm25,2000,18\.7486686706543,/);
});

test("a population of a year to come is a forecast, and forecasts are of no year that was", async () => {
  expect(await observed("tokyo", "population", "2025")).toMatchObject({status: "F"});
  expect(await observed("tokyo", "population-growth", "2023")).toMatchObject({status: "F"});
  expect(
    await ask(
      `SELECT DISTINCT status = 'F' AS forecast, year > 2018 AS later FROM ${OBSERVATION} WHERE source = 'un-wup-2018' ORDER BY later`,
    ),
  ).toEqual([
    {forecast: false, later: false},
    {forecast: true, later: true},
  ]);
});

test("figures of NUTS regions carry their level, and an interval stays with its value", async () => {
  for (const indicator of ["gdp-per-inhabitant", "unemployment", "tertiary-education", "life-expectancy-at-birth"]) {
    expect(await observed("vienna", indicator, "2015"), indicator).toMatchObject({level: "region"});
  }
  const row = await observed("vienna", "heat-death-rate", "2000-01-01/P20Y");
  expect(row).toMatchObject({year: 2010});
  const [low, value, high] = [row?.["low"], row?.["value"], row?.["high"]].map(Number) as [number, number, number];
  expect(low < value && value < high).toBe(true);
});

test("a ratio is of one source and period", async () => {
  const [row] = await ask(`
    SELECT r.value, 100000 * h.value / p.value AS expected, r.line = h.line AS line, r.source
    FROM ${OBSERVATION} r JOIN ${OBSERVATION} h USING (city, period) JOIN #alternative p USING (city, period)
    WHERE city = 'chicago' AND period = '2012' AND r.indicator = 'homicide-rate' AND h.indicator = 'homicides'
      AND p.indicator = 'population-municipal' AND p.source = 'fbi-ucr'`);
  expect(row).toEqual({value: row?.["expected"], expected: row?.["expected"], line: true, source: "fbi-ucr"});
});

test("every source is in the release, and each line of its file is accounted for", async () => {
  const sources = await ask("FROM #source ORDER BY id");
  const submissions = (await readdir("data/submissions")).map((city) => `${city}-indicators`);
  const folders = [...(await readdir("data/sources")), ...submissions, ...(await readdir("data/ties"))];
  expect(sources.map(({id}) => id)).toEqual(folders.sort());
  for (const {id, rows, observations, alternatives, traits, quarantined, blank, counted, ties} of sources) {
    const numbers = [observations, alternatives, traits, quarantined, blank, counted, ties].map(Number);
    expect(
      numbers.reduce((sum, number) => sum + number, 0),
      String(id),
    ).toBe(rows);
  }
  const told = await ask(`SELECT source AS id, count(DISTINCT line)::INTEGER AS lines FROM (
    SELECT source, line FROM ${OBSERVATION} UNION SELECT source, line FROM #alternative UNION SELECT source, line FROM #quarantine
    UNION SELECT source, line FROM #trait UNION SELECT source, line FROM #tie UNION SELECT source, line FROM #membership)
    GROUP BY source ORDER BY source`);
  expect(told).toEqual(
    sources.map(({id, rows, blank, counted}) => ({id, lines: Number(rows) - Number(blank) - Number(counted)})),
  );
});

test("a value of another area stands, and asks for a look", async () => {
  const [known, ...others] = await ask(`FROM #warning WHERE city = 'newcastle' AND code = 'UNIT_SLIP'`);
  expect(others).toEqual([]);
  expect(known).toMatchObject({
    source: "unsd-city-population",
    since: "2001",
    prior: 4738,
    period: "2003",
    suspect: "x100",
  });
  expect(await lineOf("unsd-city-population/figures.csv", known?.["line"])).toContain(String(known?.["value"]));
  expect(
    await ask(`FROM #warning w ANTI JOIN (
      SELECT source, line FROM ${OBSERVATION} UNION ALL SELECT source, line FROM #alternative) USING (source, line)`),
  ).toEqual([]);
});

test("every indicator has observations, of cities of the registry, from sources that it names", async () => {
  const wrong = await ask(`
    SELECT i.id FROM #indicator i WHERE i.id NOT IN (SELECT DISTINCT indicator FROM ${OBSERVATION})
    UNION ALL SELECT DISTINCT city FROM ${OBSERVATION} WHERE city NOT IN (SELECT id FROM #city)
    UNION ALL SELECT DISTINCT o.source FROM ${OBSERVATION} o JOIN #indicator i ON i.id = o.indicator
      WHERE NOT contains(i.sources, '"' || o.source || '"')`);
  expect(wrong).toEqual([]);
});

test("the observations have the columns of the documentation, one row a key, and stand twice", async () => {
  const columns = (await ask(`DESCRIBE FROM ${OWN_OBSERVATION}`)).map(({column_name}) => column_name);
  expect(columns).toEqual([
    "city",
    "indicator",
    "period",
    "year",
    "value",
    "low",
    "high",
    "status",
    "source",
    "line",
    "level",
    "boundary",
    "method",
    "formula",
  ]);
  const counts =
    "count(*)::INTEGER AS rows, count(DISTINCT (city, indicator, period))::INTEGER AS keys, sum(hash(city, indicator, period, value, line)) AS hash";
  const [byIndicator] = await ask(`SELECT ${counts} FROM ${OWN_OBSERVATION}`);
  const [byCity] = await ask(`SELECT ${counts} FROM '${OUT}/observation-by-city/*.parquet'`);
  expect(byCity).toEqual(byIndicator);
  expect(byIndicator?.["keys"]).toBe(byIndicator?.["rows"]);
  const wrong = `SELECT count(*)::INTEGER AS wrong FROM '${OUT}/observation-by-city/*.parquet' o JOIN #city c ON c.id = o.city
    WHERE NOT contains(o.filename, '/' || c.bucket || '.parquet')`;
  expect(await ask(wrong)).toEqual([{wrong: 0}]);
});

test("3,500 pairs of sister cities of the registry, each once, with the line of its file", async () => {
  expect(
    await ask(`SELECT count(*)::INTEGER AS ties, count(DISTINCT (a, b))::INTEGER AS pairs, bool_and(a < b) AS ordered,
      count(*) FILTER (WHERE a NOT IN (SELECT id FROM #city) OR b NOT IN (SELECT id FROM #city))::INTEGER AS strangers FROM #tie`),
  ).toEqual([{ties: 3500, pairs: 3500, ordered: true, strangers: 0}]);
  const [tie] = await ask("FROM #tie WHERE a = 'lyon' AND b = 'milan'");
  expect((await readFile("data/ties/sister-cities/pairs.csv", "utf8")).split("\n")[Number(tie?.["line"]) - 1]).toBe(
    `lyon,milan,${String(tie?.["lists"])}`,
  );
});

test("the cities of three networks, each once, by the key of the line; UNESCO's have their field", async () => {
  expect(
    await ask(`SELECT network, count(*)::INTEGER AS cities, count(DISTINCT city)::INTEGER AS ids, count(DISTINCT field)::INTEGER AS fields,
      count(*) FILTER (WHERE city NOT IN (SELECT id FROM #city))::INTEGER AS strangers FROM #membership GROUP BY network ORDER BY network`),
  ).toEqual([
    {network: "eurocities", cities: 170, ids: 170, fields: 0, strangers: 0},
    {network: "mayors-for-democracy", cities: 95, ids: 95, fields: 0, strangers: 0},
    {network: "unesco-creative-cities", cities: 217, ids: 217, fields: 7, strangers: 0},
  ]);
  const [amiens] = await ask("FROM #membership WHERE city = 'amiens' AND network = 'eurocities'");
  expect(
    (await readFile("data/ties/city-networks/figures.csv", "utf8")).split("\n")[Number(amiens?.["line"]) - 1],
  ).toBe("eurocities:Amiens Metropole,Eurocities,,member");
});

test("what is withheld has no value, and a refused row behind it; the extents count what the observations hold", async () => {
  expect(
    await ask(`SELECT count(*)::INTEGER AS wrong FROM #withheld w
      WHERE EXISTS (SELECT 1 FROM ${OBSERVATION} o WHERE o.city = w.city AND o.indicator = w.indicator AND o.value IS NOT NULL)
        OR NOT EXISTS (SELECT 1 FROM #quarantine q WHERE q.city = w.city AND q.source = w.source AND q.reason = w.reason)`),
  ).toEqual([{wrong: 0}]);
  const told = `SELECT indicator, count(DISTINCT city)::INTEGER AS cities, min(year)::INTEGER AS first, max(year)::INTEGER AS last
    FROM ${OBSERVATION} JOIN #indicator ON id = indicator
    WHERE value IS NOT NULL AND (status <> 'F' OR forecast) GROUP BY indicator ORDER BY indicator`;
  const extent = `SELECT indicator, sum(count)::INTEGER AS cities, min(first)::INTEGER AS first, max(last)::INTEGER AS last
    FROM #extent GROUP BY indicator ORDER BY indicator`;
  expect(await ask(extent)).toEqual(await ask(told));
});

test("what stands around the reference years is a part of the observations, and each value that stands for a city is in it", async () => {
  const paths = release.files.map(({path}) => path).filter((path) => /^(share-alike\/)?standing\//.test(path));
  const standing = `read_parquet([${paths.map((path) => `'${OUT}/${path}'`).join()}])`;
  const same = "city, indicator, period, year, status, source, line";
  expect(await ask(`SELECT * FROM ${standing} s ANTI JOIN ${OBSERVATION} USING (${same}) LIMIT 1`)).toEqual([]);
  expect(
    await ask(`SELECT * FROM #reference r ANTI JOIN ${standing} s USING (indicator, city, year, value) LIMIT 1`),
  ).toEqual([]);
  const near = `SELECT d.indicator, unnest(range(d.year - tolerance, d.year + tolerance + 1)) AS year
    FROM #distribution d JOIN #indicator i ON i.id = d.indicator`;
  expect(await ask(`SELECT * FROM ${standing} s ANTI JOIN (${near}) n USING (indicator, year) LIMIT 1`)).toEqual([]);
});

test("no file outside share-alike/ holds a row of a share-alike source or of its indicators, and none inside holds another", async () => {
  const sources = (await ask("FROM #source"))
    .filter(({licence}) => isShareAlike(String(licence)))
    .map(({id}) => String(id));
  const indicators = (await ask("FROM #indicator"))
    .filter(({sources: of}) => sources.includes((JSON.parse(String(of)) as string[])[0]!))
    .map(({id}) => String(id));
  expect([sources, indicators.length]).toEqual([["br-snis"], 9]);
  const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join();
  const checked: string[] = [];
  for (const path of release.files.map(({path}) => path).filter((path) => /\.(parquet|csv\.gz)$/.test(path))) {
    const columns = (await ask(`DESCRIBE FROM '${OUT}/${path}'`)).map(({column_name}) =>
      String(column_name).toLowerCase(),
    );
    const source = ["source", "data_source"].find((name) => columns.includes(name));
    const conditions = [
      ...(source ? [`${source} IN (${list(sources)})`] : []),
      ...(columns.includes("indicator") ? [`indicator IN (${list(indicators)})`] : []),
    ];
    if (conditions.length === 0 || /^(crosswalk|variable|definition(\.[\w-]+)?)\.parquet$/.test(path)) continue; // no figures
    const inside = path.startsWith(SHARE_ALIKE);
    const wrong = inside ? `NOT (${conditions.join(" OR ")})` : conditions.join(" OR ");
    expect.soft(await ask(`FROM '${OUT}/${path}' WHERE ${wrong} LIMIT 1`), path).toEqual([]);
    if (inside) checked.push(path.slice(SHARE_ALIKE.length));
  }
  expect(checked).toEqual([
    "changes.csv.gz",
    "changes.parquet",
    "distribution.parquet",
    "extent.parquet",
    "observation.csv.gz",
    "observation/country=BR/data.parquet",
    "published/source=br-snis/000.parquet",
    "quarantine.parquet",
    "reference.parquet",
    "sdmx.csv.gz",
    "series.parquet",
    ...indicators.map((id) => standingPath(id)).sort(),
    "warning.parquet",
  ]);
});

test("the share-alike files bear their licence, and whom to credit", async () => {
  const notice = await readFile(`${OUT}/${SHARE_ALIKE}LICENCE.txt`, "utf8");
  for (const {licence, publisher, attribution} of (await ask("FROM #source")).filter(({licence}) =>
    isShareAlike(String(licence)),
  )) {
    expect(notice).toContain(`SPDX id: ${String(licence)}`);
    expect(notice).toContain(String(publisher));
    expect(notice).toContain(String(attribution));
  }
});

test("no table holds a type that the browser's engine misreads", async () => {
  for (const path of release.files.map(({path}) => path).filter((path) => path.endsWith(".parquet"))) {
    const types = (await ask(`DESCRIBE FROM '${OUT}/${path}'`)).map(({column_type}) => String(column_type));
    expect(
      types.filter((type) => !/^(VARCHAR|DOUBLE|INTEGER|SMALLINT|BOOLEAN)(\[\])?$/.test(type)),
      path,
    ).toEqual([]);
  }
});

test("the manifest lists every file with its bytes and checksum", async () => {
  const files = (await readdir(OUT, {recursive: true, withFileTypes: true})).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name).slice(OUT.length + 1));
  expect(release.files.map(({path}) => path)).toEqual(
    paths.filter((path) => path !== "release.json" && path !== "SHA256SUMS").sort(),
  );
  for (const {path, bytes, sha256} of release.files) {
    const hash = createHash("sha256");
    let read = 0;
    for await (const chunk of createReadStream(join(OUT, path)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      read += chunk.length;
    }
    expect([path, read, hash.digest("hex")]).toEqual([path, bytes, sha256]);
  }
});

let again: string;
beforeAll(async () => void (again = await mkdtemp(join(tmpdir(), "parallels-again-"))));
afterAll(() => rm(again, {recursive: true}));

test("collecting again gives the same bytes", {timeout: 300_000}, async () => {
  const label = {release: release.release, commit: release.commit};
  expect((await collect({root: "data", out: join(again, "data"), label})).release).toEqual(release);
});
