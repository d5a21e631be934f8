/** Where CI may, installs the browsers besides Chromium that tests know. It never fails: tests run in those that are there. */
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {Command} from "commander";

new Command("node scripts/browsers.ts")
  .description("Installs Firefox and WebKitGTK with apt-get, where CI is set and the user is root.")
  .parse();

/** All of it takes no longer than this, in ms. */
const PATIENCE = 120_000;
const PACKAGES: Readonly<Record<string, string>> = {
  "firefox-esr": "firefox-esr",
  WebKitWebDriver: "webkit2gtk-driver",
  Xvfb: "xvfb",
};

const missing = Object.keys(PACKAGES).filter((program) => !isThere(program));
console.log(`browsers: ${said()}`);

function said(): string {
  if (missing.length === 0) return "Firefox and WebKitGTK are there";
  const packages = missing.map((program) => PACKAGES[program]!);
  const without = `without ${packages.join(", ")}`;
  if (!process.env["CI"]) return `${without}; only CI installs them`;
  if (process.getuid?.() !== 0 || !isThere("apt-get")) return `${without}; it takes root and apt-get to install them`;
  const end = Date.now() + PATIENCE;
  const done = [["update"], ["install", "-y", "--no-install-recommends", ...packages]].every((words) =>
    apt(words, end - Date.now()),
  );
  return done ? `installed ${packages.join(", ")}` : `${without}; apt-get could not install them in time`;
}

function apt(words: readonly string[], timeout: number): boolean {
  const env = {...process.env, DEBIAN_FRONTEND: "noninteractive"};
  return (
    timeout > 0 &&
    spawnSync("apt-get", ["-qq", ...words], {env, timeout, stdio: "ignore", killSignal: "SIGKILL"}).status === 0
  );
}

function isThere(program: string): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
