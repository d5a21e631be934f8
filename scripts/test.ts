/** `npm test`: every check in the order of STYLE.md, stopping at the first that fails. */
import {spawn} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Command, Option} from "commander";

interface Step {
  name: string;
  says: string;
  /** A command line, or the vitest project whose tests are counted. */
  run: {command: string} | {project: string};
}

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** The browsers that tests say they ran in, with their versions. */
  browsers: string[];
}

const STEPS: readonly Step[] = [
  {name: "types", says: "TypeScript and Astro types", run: {command: "npm run --silent types"}},
  {name: "lint", says: "ESLint", run: {command: "npm run --silent lint"}},
  {name: "format", says: "Prettier", run: {command: "npm run --silent format"}},
  {name: "unit", says: "tests beside the files they test", run: {project: "unit"}},
  {name: "data", says: "collect the figures into public/data", run: {command: "npm run --silent data"}},
  {name: "check", says: "definitions and figures against their rules", run: {command: "npm run --silent check"}},
  {name: "release", says: "tests of the release", run: {project: "release"}},
  {name: "build", says: "build the site into dist", run: {command: "npm run --silent build"}},
  {name: "site", says: "the built site in a browser", run: {project: "site"}},
];

const ENVIRONMENT = {...process.env, CI: "true", TZ: "UTC", NO_COLOR: "1", FORCE_COLOR: undefined};

const program = new Command("npm test --")
  .description("Runs every check in order and stops at the first that fails.")
  .addOption(new Option("--from <step>", "start at this step").choices(STEPS.map(({name}) => name)).default("types"))
  .addHelpText("after", `\nSteps:\n${STEPS.map(({name, says}) => `  ${name.padEnd(9)}${says}`).join("\n")}`)
  .parse();

process.exitCode = await runFrom(program.opts<{from: string}>().from);

async function runFrom(first: string): Promise<number> {
  const total = {passed: 0, failed: 0};
  for (const step of STEPS.slice(STEPS.findIndex(({name}) => name === first))) {
    const {count, code, output} = await runStep(step);
    total.passed += count.passed;
    // A step that is not made of tests, or fails outside them, is one failure.
    total.failed += code === 0 ? 0 : Math.max(1, count.failed);
    if (code === 0) continue;
    console.log(`\n${output.trim()}\n\n${step.name} failed: ${step.says}`);
    break;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function runStep({name, says, run}: Step): Promise<{count: Count; code: number; output: string}> {
  if (process.stdout.isTTY) process.stdout.write(`${name.padEnd(9)}… ${says}`);
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "parallels-test-"));
  const report = join(folder, "vitest.json");
  const {code, output} = await shell("command" in run ? run.command : vitest(run.project, report));
  const count = "project" in run ? await countOf(report) : {passed: 0, failed: 0, skipped: 0, browsers: []};
  await rm(folder, {recursive: true});
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const tests = "project" in run ? `  ${count.passed} passed, ${count.failed} failed` : "";
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  const where = count.browsers.length > 0 ? `, in ${count.browsers.join(", ")}` : "";
  const line = `${name.padEnd(9)}${seconds.padStart(7)} s${tests}${skipped}${where}`;
  console.log(`${process.stdout.isTTY ? "\r\u001b[K" : ""}${line}`);
  return {count, code, output};
}

function vitest(project: string, report: string): string {
  return `npm exec --no -- vitest run --project ${project} --reporter=default --reporter=json --outputFile.json="${report}"`;
}

function shell(command: string): Promise<{code: number; output: string}> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {shell: true, env: ENVIRONMENT, stdio: ["ignore", "pipe", "pipe"]});
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({code: code ?? 1, output: Buffer.concat(chunks).toString()}));
  });
}

/** What vitest's JSON reporter wrote; nothing when it did not come so far. */
async function countOf(report: string): Promise<Count> {
  const text = await readFile(report, "utf8").catch(() => "{}");
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = JSON.parse(text) as Partial<Report>;
  const browsers = testResults.flatMap(({assertionResults}) => assertionResults.map(({meta}) => meta.browser));
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    browsers: [...new Set(browsers)].filter((browser) => browser !== undefined),
  };
}

/** The part of it that is read. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {assertionResults: {meta: {browser?: string}}[]}[];
}
