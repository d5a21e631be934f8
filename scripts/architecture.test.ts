/** Holds the table "who may import whom" and the rules under "Never" over every file of src and scripts. */
import {globSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import ts from "typescript";
import {describe, expect, test} from "vitest";

/** For each path, the most particular rule that fits it: what it may import of ours (besides its own folder), and which packages. */
const RULES: readonly {files: RegExp; ours: RegExp; packages: RegExp}[] = [
  {files: /^src\/model\//, ours: /^$/, packages: /^zod$/},
  {files: /^src\/i18n\//, ours: /^$/, packages: /^$/},
  {files: /^src\/format\/sentences\//, ours: /^src\/(model|i18n|format|methods)\//, packages: /^$/},
  {files: /^src\/format\//, ours: /^src\/(model|i18n)\//, packages: /^$/},
  {files: /^src\/methods\/submission\.ts$/, ours: /^src\/model\//, packages: /^csv-parse\/browser\/esm\/sync$/},
  {files: /^src\/methods\//, ours: /^src\/(model|format)\//, packages: /^d3-array$/},
  {files: /^src\/query\/wholeRelease\.ts$/, ours: /^src\/model\//, packages: /^node:.*$/},
  {files: /^src\/query\/node\.ts$/, ours: /^src\/model\//, packages: /^(@duckdb\/node-api|node:.*)$/},
  {
    files: /^src\/query\/(duckdb|duckdbWorker|sqlResult)\.ts$/,
    ours: /^src\/model\//,
    packages: /^(@duckdb\/duckdb-wasm.*|apache-arrow)$/,
  },
  {files: /^src\/query\/parquet\.ts$/, ours: /^src\/model\//, packages: /^(hyparquet|fzstd)$/},
  {files: /^src\/query\//, ours: /^src\/model\//, packages: /^$/},
  {files: /^src\/charts\/document\.ts$/, ours: /^$/, packages: /^linkedom$/},
  {
    files: /^src\/charts\//,
    ours: /^src\/(model|format)\//,
    packages: /^(@observablehq\/plot|d3-.*|(geo|topo)json.*|world-atlas.*|uqr)$/,
  },
  {
    files: /^src\/views\//,
    ours: /^src\/(model|i18n|format|methods|query\/(?!(node|wholeRelease|browser|duckdb|duckdbWorker|explorer|light)\.ts)|charts\/(?!document\.ts))/,
    packages: /^geojson$/,
  },
  {files: /^src\/offline\//, ours: /^src\/model\/(release|releaseFolder|releaseLists)\.ts$/, packages: /^$/},
  // The one door between pages and the engine of the build.
  {files: /^src\/layouts\/site\.ts$/, ours: /^src\/(?!pages|components)/, packages: /^node:(crypto|fs\/promises)$/},
  {files: /^src\/cards\//, ours: /^$/, packages: /^(@resvg\/resvg-js|node:.*)$/},
  // Feeds are files of the build.
  {
    files: /^src\/layouts\/(atomFeed|releaseDate)\.ts$/,
    ours: /^src\/(?!pages|components|query\/node)/,
    packages: /^(feed|node:.*)$/,
  },
  // What the build writes beside the pages, for hosts.
  {files: /^src\/layouts\/hostFiles\.ts$/, ours: /^$/, packages: /^(astro|node:fs\/promises)$/},
  {
    files: /^src\/components\/sql-editor\.ts$/,
    ours: /^$/,
    packages: /^(codemirror|@codemirror\/.*|@lezer\/highlight)$/,
  },
  {files: /^src\/components\/own-folder\.ts$/, ours: /^src\/(model|i18n|query\/columns)/, packages: /^fflate$/},
  {
    files: /^src\/(layouts|components)\/.*\.astro$/,
    ours: /^src\/(?!pages|query\/node)/,
    packages: /^(@fontsource\/.*|topojson-client|world-atlas.*)$/,
  },
  {
    files: /^src\/(layouts|components)\//,
    ours: /^src\/(?!pages|query\/node|charts\/document)/,
    packages: /^@leeoniya\/ufuzzy$/,
  },
  {files: /^src\/pages\//, ours: /^src\//, packages: /^(astro|node:fs\/promises|@fontsource\/.*)$/},
  {files: /^src\/e2e\//, ours: /^src\//, packages: /./},
  {files: /^scripts\/protocols\//, ours: /^$/, packages: /./},
  {files: /^scripts\/sources\//, ours: /^(src\/(model|methods)|scripts\/protocols)\//, packages: /^$/},
  {files: /^scripts\/metadata\/.*\.test\.ts$/, ours: /^src\/model\//, packages: /./},
  {
    files: /^scripts\/metadata\//,
    ours: /^src\/(model\/|i18n\/en\.json)/,
    packages: /^(apache-arrow|jsonld|n3|node:zlib)$/,
  },
  {
    files: /^scripts\/pipeline\//,
    ours: /^(scripts\/metadata\/|src\/(model\/|methods\/|query\/(aligned|database|wholeRelease)\.ts))/,
    packages: /^(@duckdb\/node-api|csv-parse.*|cli-progress|topojson-client|vfile|vfile-matter|zod|node:.*)$/,
  },
  // The one folder that reaches publishers.
  {
    files: /^scripts\/snapshot\//,
    ours: /^(src\/model|scripts\/(pipeline|protocols))\//,
    packages: /^(got|zod|vitest|node:.*)$/,
  },
  // Another engine for the steps: what is asked of it is theirs.
  {
    files: /^scripts\/clickhouse\//,
    ours: /^(scripts\/pipeline\/|src\/(model\/|query\/database\.ts))/,
    packages: /^(got|node:.*)$/,
  },
  {files: /^scripts\/bench\//, ours: /^(src|scripts\/(pipeline|clickhouse))\//, packages: /./},
  {files: /^scripts\/serve\.ts$/, ours: /^src\/e2e\/site\.ts$/, packages: /^(node:.*|commander)$/},
  {files: /^scripts\/offline\.ts$/, ours: /^src\/(model|offline)\//, packages: /^(node:.*|vite)$/},
  {files: /^scripts\/check\.ts$/, ours: /^(scripts|src\/model|src\/i18n)\//, packages: /./},
  {files: /^scripts\//, ours: /^(scripts|src\/model)\//, packages: /./},
];

interface Import {
  from: string;
  to: string;
  ours: boolean;
}

const files = globSync("{src,scripts}/**/*.{ts,astro}").map((path) => path.replaceAll("\\", "/"));
const everyImport = files.flatMap(importsOf);
/** All but tests, and what tests alone import. */
const shipped = files.filter((path) => {
  const importers = everyImport.filter(({to}) => to === path).map(({from}) => from);
  return !isTest(path) && !(importers.length > 0 && importers.every(isTest));
});
const imports = everyImport.filter(({from}) => shipped.includes(from));

describe("imports", () => {
  test("every folder imports only what the table allows", () => {
    const wrong = imports.filter(({from, to, ours}) => {
      const rule = RULES.find(({files}) => files.test(from));
      return !rule || !(ours ? rule.ours.test(to) || dirname(from) === dirname(to) : rule.packages.test(to));
    });
    expect(wrong.map(({from, to}) => `${from} imports ${to}`)).toEqual([]);
  });

  test("a source never imports another source", () => {
    expect(imports.filter(({from, to}) => /^scripts\/sources\//.test(from) && /^scripts\/sources\//.test(to))).toEqual(
      [],
    );
  });

  test("there are no circles", () => {
    const next = Map.groupBy(
      imports.filter(({ours}) => ours),
      ({from}) => from,
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (done.has(path)) return;
      done.add(path);
      for (const {to} of next.get(path) ?? []) walk(to, [...trail, path]);
    };
    for (const path of shipped) walk(path, []);
    expect(circles).toEqual([]);
  });

  test("in .astro files an engine stands inside <script> only, and the engine of the build never does", () => {
    for (const path of shipped.filter((path) => path.endsWith(".astro"))) {
      const [frontmatter, client] = partsOf(readFileSync(path, "utf8"));
      expect
        .soft(
          specifiers(frontmatter).filter((name) => /query\/(browser|duckdb|light)\.ts$|duckdb-wasm/.test(name)),
          path,
        )
        .toEqual([]);
      expect
        .soft(
          specifiers(client).filter((name) =>
            /query\/node\.ts$|charts\/document\.ts$|layouts\/site\.ts$|^node:/.test(name),
          ),
          path,
        )
        .toEqual([]);
    }
  });
});

describe("words that a folder never says", () => {
  const NEVER: readonly {rule: string; files: RegExp; words: RegExp}[] = [
    {
      rule: "model, methods and charts reach no engine, network, clock, disk or global document",
      files: /^src\/(model|methods|charts)\//,
      words:
        /\bfetch\(|Date\.now|new Date\(\)|performance\.now|Math\.random|globalThis|\bwindow\.|\bprocess\.|localStorage/,
    },
    {
      rule: "pages and components hold no SQL",
      files: /^src\/(pages|components|layouts|views)\//,
      words: /\bSELECT\b[^;]*\bFROM\b|\.query\(/,
    },
    {
      rule: "pages and components draw no Plot",
      files: /^src\/(pages|components|layouts)\//,
      words: /observablehq|Plot\./,
    },
    {
      rule: "a source reaches no network, disk or clock",
      files: /^scripts\/sources\//,
      words: /\bfetch\(|node:|Date\.now|new Date\(\)/,
    },
    {
      rule: "only snapshot, keep and the link to another engine fetch",
      files: /^scripts\/(?!snapshot|keep|bench\/|clickhouse\/http)/,
      words: /\bfetch\(|from "got"/,
    },
  ];

  test.each(NEVER)("$rule", ({files: where, words}) => {
    const wrong = shipped.filter((path) => where.test(path) && words.test(withoutComments(readFileSync(path, "utf8"))));
    expect(wrong).toEqual([]);
  });
});

function isTest(path: string): boolean {
  return path.endsWith(".test.ts");
}

function importsOf(path: string): Import[] {
  return specifiers(partsOf(readFileSync(path, "utf8")).join("\n")).map((name) => {
    const ours = name.startsWith(".");
    return {from: path, to: ours ? join(dirname(path), name.replace(/\?.*$/, "")) : name, ours};
  });
}

function specifiers(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({fileName}) => fileName);
}

/** The frontmatter and the scripts of an .astro file; the whole of another file, and nothing. */
function partsOf(text: string): [build: string, client: string] {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text);
  if (!frontmatter) return [text, ""];
  return [
    frontmatter[1] ?? "",
    [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join("\n"),
  ];
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
