import {existsSync} from "node:fs";
import {chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {delimiter, dirname, join, resolve} from "node:path";
import {inflate} from "@sparticuz/chromium";
import {chromium, type Browser, type LaunchOptions} from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // No host but the one that serves the site can be reached, not even by the browser itself.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * A headless Chromium that reaches 127.0.0.1 alone: CHROMIUM_PATH, else the system's, else the one of @sparticuz/chromium,
 * which needs nothing of the machine but Linux on x64 (it brings its libraries and a font). `keepsPages`: as readers have it, it keeps
 * the pages that are left for who comes back to them.
 */
export async function launch({keepsPages = false} = {}): Promise<Browser> {
  // Playwright would have every page that is left made anew.
  const ignoreDefaultArgs = keepsPages ? ["--disable-back-forward-cache"] : [];
  return chromium.launch({...(await executable()), args: ARGUMENTS, ignoreDefaultArgs});
}

async function executable(): Promise<LaunchOptions> {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH: expected the path of a Chromium; received ${chosen}`);
    return {executablePath: chosen};
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found) return {executablePath: found};
  if (process.platform !== "linux") return {channel: "chrome"};
  if (process.arch !== "x64") throw new Error(`expected a Chromium on the PATH or in CHROMIUM_PATH on ${process.arch}`);
  return packaged();
}

/** Unpacked once into node_modules/.cache, whole or not at all, so that several processes may ask for it at once. */
async function packaged(): Promise<LaunchOptions> {
  const home = resolve(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const {version} = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {version: string};
  const cache = resolve(home, "../../.cache");
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, {recursive: true});
    const staging = await mkdtemp(join(cache, "chromium-"));
    await unpack(join(home, "bin"), staging);
    await rename(staging, folder).catch(async (error: unknown) => {
      await rm(staging, {recursive: true});
      if (!existsSync(folder)) throw error;
    });
  }
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      XDG_CACHE_HOME: folder,
    },
  };
}

async function unpack(archives: string, folder: string): Promise<void> {
  const temporary = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder; // inflate() writes to os.tmpdir()
  try {
    await Promise.all(["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((name) => inflate(join(archives, name))));
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
  }
  // Paths relative to the file itself: the folder is renamed once it is whole.
  await writeFile(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fonts-cache</cachedir></fontconfig>
`,
  );
  await chmod(folder, 0o755);
  await chmod(join(folder, "chromium"), 0o755);
}
