import type {PastRelease} from "../../src/model/pastRelease.ts";
import {ANSWERS} from "./answers.ts";
import type {Answer} from "./answers.ts";
import type {Definitions} from "./definitions.ts";
import type {Engine} from "./engine.ts";
import type {LedgerLine} from "./ledger.ts";
import {SourceError} from "./sourceError.ts";

/** A source that keeps a smaller share of its rows than this is no revision, but a broken file or another one, until a person says otherwise. */
const LEAST_SHARE = 0.8;
/** So large a share of an indicator's values that all are multiplied by one power of ten; fewer than so many values say nothing. */
const WHOLE_SHARE = 0.95;
const LEAST_VALUES = 3;
/** How far from a power of ten a change may be, as a power of ten: a year apart, values change by themselves too. */
const TOLERANCE = 0.15;

/** Something that a person has to look at before a release is made. */
type Question = Pick<Answer, "source" | "indicator" | "question" | "answer"> & {expected: string; received: string};

/**
 * Throws SourceError with each question that has no answer in data/releases/answers.csv: of a source that keeps far fewer rows than in the release
 * before, and of one whose values of an indicator are all ten, a hundred … times what they were. Answers to what is not asked are refused too.
 * Needs `pastvalue`, `pastindicator`, `observation` and `source`; without a release before, nothing is asked.
 */
export async function refuseUnanswered(
  engine: Engine,
  {past: {answers}}: Pick<Definitions, "past">,
  past: PastRelease | undefined,
  release: string,
): Promise<void> {
  const questions = past ? [...(await shrunk(engine, past)), ...(await scaled(engine, past))] : [];
  const own = answers.filter(({entry}) => entry.release === release);
  const problems = questions
    .filter((question) => !own.some(({entry}) => isAnswer(entry, question)))
    .map((question) => problemOf(question, release));
  const unused = own.filter(({entry}) => !questions.some((question) => isAnswer(entry, question)));
  problems.push(...unused.map((line) => unusedProblem(line, release)));
  if (problems.length > 0) throw new SourceError(problems);
}

function isAnswer(entry: Answer, {source, indicator, question, answer}: Question): boolean {
  const same = entry.source === source && entry.indicator === indicator;
  return same && entry.question === question && entry.answer === answer;
}

function problemOf({source, indicator, question, answer, expected, received}: Question, release: string): string {
  const line = [release, source, indicator, question, answer, "WHO", "DATE", "WHY"].join();
  return (
    `data/sources/${source}: expected ${expected}; received ${received}. Is that so? If it is not, the file or its parser is wrong; ` +
    `if a person has seen that it is, a line of data/releases/${ANSWERS} says it: ${line}`
  );
}

function unusedProblem({where, entry}: LedgerLine<Answer>, release: string): string {
  const {source, indicator, question, answer} = entry;
  const received = [question, source, indicator, answer].filter(Boolean).join(" ");
  return `${where}: expected an answer to a question that release ${release} asks; received one that it does not, ${received}`;
}

async function shrunk(engine: Engine, {release, kept}: PastRelease): Promise<Question[]> {
  const told = kept
    ? `SELECT unnest(['', ${Object.keys(kept).map(text).join()}]) AS id, unnest([0, ${Object.values(kept).join()}]) AS past`
    : "SELECT source AS id, count(*) AS past FROM pastvalue WHERE indicator NOT IN (SELECT id FROM indicator WHERE derive IS NOT NULL) GROUP BY source";
  const rows = await engine.rows<{source: string; now: number; past: number; examples: string | null}>(`
    WITH past AS (${told}), now AS (SELECT id, observations + alternatives + traits + ties AS now FROM source)
    SELECT id AS source, now::INTEGER AS now, past::INTEGER AS past,
      (SELECT string_agg(example, ', ') FROM (SELECT DISTINCT p.city || ' ' || p.indicator || ' ' || p.period AS example FROM pastvalue p
        ANTI JOIN told t ON t.source::VARCHAR = p.source AND t.city::VARCHAR = p.city AND t.indicator::VARCHAR = p.indicator AND t.period = p.period
        WHERE p.source = id ORDER BY ALL LIMIT 3)) AS examples
    FROM now JOIN past USING (id) WHERE now < ${LEAST_SHARE} * past ORDER BY id`);
  return rows.map(({source, now, past, examples}) => ({
    ...{source, indicator: null, question: "shrunk", answer: `${now} of ${past}`},
    expected: `at least ${LEAST_SHARE * 100} % of the rows that release ${release} kept of it, ${past}`,
    received: `${now}${examples === null ? "" : `, without ${examples}`}`,
  }));
}

async function scaled(engine: Engine, {release}: PastRelease): Promise<Question[]> {
  const rows = await engine.rows<{
    source: string;
    indicator: string;
    power: number;
    count: number;
    all: number;
    examples: string;
  }>(`
    WITH p AS (SELECT source, indicator, city, period, value FROM pastvalue WHERE value <> 0),
    n AS (SELECT source::VARCHAR AS source, indicator::VARCHAR AS indicator, city::VARCHAR AS city, period, value FROM observation WHERE value <> 0),
    same AS (SELECT source, indicator, city, period, p.value AS old, n.value AS now FROM p JOIN n USING (source, indicator, city, period)),
    pair AS (
      FROM same UNION ALL
      SELECT source, indicator, city, max(n.period), max_by(p.value, p.period), max_by(n.value, n.period)
      FROM p JOIN n USING (source, indicator, city) WHERE (source, indicator) NOT IN (SELECT (source, indicator) FROM same) GROUP BY ALL
    ),
    power AS (
      SELECT *, CASE WHEN now / old > 0 AND abs(log10(now / old) - round(log10(now / old))) < ${TOLERANCE} THEN round(log10(now / old))::INTEGER ELSE 0 END AS power
      FROM pair
    )
    SELECT source, indicator, power, count(*)::INTEGER AS count, any_value(total)::INTEGER AS all,
      string_agg(city || ' ' || period || ': ' || old || ' → ' || now, ', ' ORDER BY city, period) FILTER (WHERE place <= 3) AS examples
    FROM (SELECT *, count(*) OVER (PARTITION BY source, indicator) AS total,
      row_number() OVER (PARTITION BY source, indicator, power ORDER BY city, period) AS place FROM power)
    GROUP BY source, indicator, power
    HAVING power <> 0 AND any_value(total) >= ${LEAST_VALUES} AND count(*) >= ${WHOLE_SHARE} * any_value(total)
    ORDER BY source, indicator`);
  return rows.map(({source, indicator, power, count, all, examples}) => ({
    ...{source, indicator, question: "power-of-ten", answer: `times 1e${power}`},
    expected: `values of ${indicator} of the size that release ${release} has`,
    received: `${count} of ${all} that are 1e${power} times as large, such as ${examples}`,
  }));
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
