import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Parsed, Reason, SourceParser} from "../../src/model/figure.ts";
import type {IndicatorFile} from "../../src/model/indicator.ts";
import {isShareAlike} from "../../src/model/licence.ts";
import type {Source} from "../../src/model/source.ts";
import type {SubmissionProblem, SubmissionRules} from "../../src/model/submission.ts";
import {SubmissionFile} from "../../src/model/submissionFile.ts";
import type {Submission} from "../../src/methods/submission.ts";
import {readSubmission} from "../../src/methods/submission.ts";
import {readJson} from "./json.ts";
import {listIfThere} from "./list.ts";
import {receivedInstead} from "./receivedInstead.ts";
import type {SourceFolder} from "./sourceFolders.ts";
import {checksumProblems} from "./sourceFolders.ts";

/** The file of a submission that holds its figures. */
const FILE = "indicators.csv";

/** What the lines of submissions are held against. */
export function submissionRules(
  cities: readonly {id: string}[],
  indicators: readonly IndicatorFile[],
  today: string,
): SubmissionRules {
  return {
    cities: new Set(cities.map(({id}) => id)),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    today,
  };
}

/**
 * What cities give of themselves, data/submissions/CITY/, as sources: by id, none where there is no such folder. What is wrong with a folder is
 * added to the problems, and it is left out; a wrong line is refused later, as any source's.
 */
export async function readSubmissionFolders(
  data: string,
  {
    cities,
    indicators,
    checksums = true,
  }: {cities: readonly {id: string}[]; indicators: readonly IndicatorFile[]; checksums?: boolean},
  problems: string[],
): Promise<SourceFolder[]> {
  const [entries, taken] = await Promise.all(
    ["submissions", "sources"].map((folder) => listIfThere(join(data, folder), "", `data/${folder}`)),
  );
  const folders: SourceFolder[] = [];
  for (const city of entries!) {
    const name = `data/submissions/${city}/`;
    const folder = join(data, "submissions", city);
    const id = `${city}-indicators`;
    if (taken!.includes(id))
      problems.push(`${name}: expected an id that no folder of data/sources has; received "${id}"`);
    const about = await readJson(
      SubmissionFile,
      {path: join(folder, "submission.json"), name: `${name}submission.json`, id},
      problems,
    );
    const path = join(folder, FILE);
    const bytes = await readFile(path).catch(receivedInstead);
    if (typeof bytes === "string") problems.push(`${name}${FILE}: expected a file; received ${bytes}`);
    if (about === undefined || typeof bytes === "string") continue;
    const read = readSubmission(bytes, submissionRules(cities, indicators, about.retrieved_on));
    problems.push(...wholeProblems(read, name, city));
    const source = sourceOf(about, read, indicators);
    const found = {
      id,
      source,
      parser: parserOf(read, indicators),
      folder,
      file: FILE,
      path,
      name: name + FILE,
      bytes: bytes.length,
    };
    if (checksums) problems.push(...(await checksumProblems(found, `${name}submission.json`)));
    folders.push(found);
  }
  return folders;
}

/**
 * The indicators, each with the submissions that have figures of it and that it does not name, behind those that it names. One of share-alike
 * sources takes none, as their figures are kept apart.
 */
export function trustingSubmissions(
  indicators: readonly IndicatorFile[],
  sources: readonly SourceFolder[],
  submissions: readonly SourceFolder[],
): IndicatorFile[] {
  const apart = sources.filter(({source}) => isShareAlike(source.licence_spdx)).map(({id}) => id);
  return indicators.map((indicator) => {
    if (indicator.sources.some((id) => apart.includes(id))) return indicator;
    const further = submissions.filter(
      ({id, source}) => indicator.id in (source.columns[FILE] as object) && !indicator.sources.includes(id),
    );
    return {...indicator, sources: [...indicator.sources, ...further.map(({id}) => id)]};
  });
}

/** What is wrong with the file and not with one of its lines. */
function wholeProblems({problems, figures}: Submission, name: string, city: string): string[] {
  const broken = problems
    .filter(({column, code}) => column === null && code !== "fields")
    .map(
      ({line, code, expected, received}) =>
        `${name}${FILE}:${line}: ${code}: expected ${expected}; received "${received}"`,
    );
  const other = figures.find((figure) => figure.city !== city);
  return other === undefined
    ? broken
    : [
        ...broken,
        `${name}${FILE}:${other.line}: city: expected "${city}", as the folder says; received "${other.city}"`,
      ];
}

function sourceOf(about: SubmissionFile, {figures}: Submission, indicators: readonly IndicatorFile[]): Source {
  const {
    submitter,
    methods,
    notes,
    retrieved_via = `given by ${submitter.name}, ${submitter.role}: ${submitter.contact}`,
    ...same
  } = about;
  const years = figures.map(({year}) => year);
  const columns = [...Map.groupBy(figures, ({indicator}) => indicator)].map(([id, lines]) => {
    const meaning = methods[id] ?? indicators.find((indicator) => indicator.id === id)?.title ?? id;
    return [id, {meaning, unit: [...new Set(lines.map(({published}) => published.unit))].join(", ")}];
  });
  return {
    ...same,
    publisher: submitter.name,
    licence_verified: "file",
    retrieved_via,
    vintage: years.length === 0 ? about.retrieved_on : `${Math.min(...years)}-${Math.max(...years)}`,
    spatial_basis: [...new Set(figures.map(({boundary}) => boundary))].join(", ") || "municipality",
    quirks: notes,
    columns: {[FILE]: Object.fromEntries(columns) as Record<string, unknown>},
  };
}

/** Answers by line, as the whole file was read before: that a line stands twice shows in the file alone. */
function parserOf({figures, problems}: Submission, indicators: readonly IndicatorFile[]): SourceParser {
  const unitOf = new Map(indicators.map(({id, unit}) => [id, unit.ucum]));
  const figureAt = new Map(figures.map((figure) => [figure.line, figure]));
  const problemAt = new Map(problems.toReversed().map((problem) => [problem.line, problem]));
  function parsed(line: number): Parsed {
    const figure = figureAt.get(line);
    if (figure === undefined) return refused(line, problemAt.get(line));
    const {indicator, period, value, status, boundary} = figure;
    const unit = unitOf.get(indicator) ?? "";
    const given = {kind: "observation", level: "city", method: "self-reported"} as const;
    return {...given, line, indicator, period, value, unit, status, boundary};
  }
  return {
    file: FILE,
    registryKeys: true,
    figure: ({city = "", indicator = "", period = "", value = "", status = "", note = ""}) => ({
      ...{key: city, variable: indicator, period, value, low: "", high: "", flag: status, note},
    }),
    parser: () => (lines) => lines.map(({line}) => parsed(line)),
  };
}

const REASONS: Readonly<Partial<Record<SubmissionProblem["code"], Reason>>> = {
  city: "UNKNOWN_CITY",
  "one-city": "UNKNOWN_CITY",
  indicator: "NO_INDICATOR",
  derived: "NO_INDICATOR",
  period: "BAD_PERIOD",
  future: "FUTURE_PERIOD",
  number: "NOT_A_NUMBER",
  comma: "NOT_A_NUMBER",
  range: "OUT_OF_RANGE",
  unit: "WRONG_UNIT",
  reason: "NULL_WITHOUT_REASON",
  duplicate: "DUPLICATE_KEY",
};

function refused(line: number, problem: SubmissionProblem | undefined): Parsed {
  const {code = "csv", column = null, expected = "", received = ""} = problem ?? {};
  const detail = [column, code, expected, received].filter(Boolean).join(" ");
  return {kind: "refused", line, reason: REASONS[code] ?? "NOT_STANDARD", detail};
}
