import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {openRelease} from "../query/node.ts";
import {staticDocument} from "../charts/document.ts";
import {Release} from "../model/release.ts";
import type {Database} from "../query/database.ts";
import {inLanguage} from "../query/language.ts";
import type {Screen} from "../views/screen.ts";
import {loadTranslator} from "../i18n/translator.ts";

const FOLDER = "public/data/latest";
let database: Promise<Database> | undefined;
let identity: ReturnType<typeof readIdentity> | undefined;

/** The release that this build shows, opened once for all pages, with its texts in a language (BCP 47). */
export async function siteDatabase(locale: string): Promise<Database> {
  return inLanguage(await (database ??= openRelease(FOLDER)), locale);
}

/** The id of that release, and the SHA-256 of its manifest in lower-case hex: what a page that asks for figures holds them against. */
export async function siteRelease(): Promise<{release: string; manifest: string}> {
  return (identity ??= readIdentity());
}

async function readIdentity(): Promise<{release: string; manifest: string}> {
  const text = await readFile(`${FOLDER}/release.json`, "utf8");
  return {
    release: Release.parse(JSON.parse(text)).release,
    manifest: createHash("sha256").update(text).digest("hex"),
  };
}

/** What a view needs to draw in the build: the document shim in the place of the browser's. */
export async function siteScreen(locale: string): Promise<Screen> {
  return {document: staticDocument(), locale, t: await loadTranslator(locale), base: import.meta.env.BASE_URL};
}

/** The cities that the home page and an empty comparison show: three with many figures in common. */
export const SHOWCASE: readonly string[] = ["vienna", "barcelona-es", "warsaw"];
