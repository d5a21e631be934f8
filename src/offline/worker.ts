/**
 * The service worker. Pages come from the network where there is one; files that are named or checked by their contents come
 * from the device once they are there. What is kept is of this build alone: a page or a shard of another release is given on, not kept.
 */
import type {FetchEvent, WorkerScope} from "./scope.ts";
import type {Seen} from "./seen.ts";
import type {Release, ReleaseFiles, ReleaseList} from "../model/release.ts";
import {releaseFolder} from "../model/releaseFolder.ts";
import {findFile} from "../model/releaseLists.ts";
import {cachePrefix, keptCache, keptCaches, seenCache, sha256} from "./shelf.ts";

/** Set by the build: what tells it from others, its release, and the files that the first pages are made of. */
declare const BUILD: string;
declare const RELEASE: string;
declare const SHELL: readonly string[];

const scope = self as unknown as WorkerScope;
const base = new URL("./", location.href).pathname;
const SEEN = seenCache(base, BUILD);
const FOLDER = releaseFolder(RELEASE);
const MANIFEST = `${FOLDER}release.json`;
/** The first pages of a language; the last stands in for all that are not kept. */
const FIRST = ["", "compare/", "brief/", "offline/"];
/** A network that has not answered by then, in ms, is not waited for where the page is kept. */
const PATIENCE = 5000;

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(clean().then(() => scope.clients.claim())));
scope.addEventListener("message", (event) => event.waitUntil(keepSeen(event.data as Seen)));
scope.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const ours = url.origin === location.origin && url.pathname.startsWith(base) && !/\.(gz|zip)$/.test(url.pathname);
  if (ours && event.request.method === "GET" && event.request.cache !== "no-store") {
    event.respondWith(answer(event, url));
  }
});

/** Takes away what readers saw in other builds; what they chose to keep stays. */
async function clean(): Promise<void> {
  const stale = (await caches.keys()).filter((name) => name.startsWith(`${cachePrefix(base)}seen `) && name !== SEEN);
  await Promise.all(stale.map((name) => caches.delete(name)));
}

async function keepSeen({addresses, locale}: Seen): Promise<void> {
  // Pages come last: they are of no use without what they are made of.
  const first = locale ? [...SHELL.map((path) => base + path), ...FIRST.map((page) => `${base}${locale}/${page}`)] : [];
  const wanted = [base + MANIFEST, ...addresses, ...first].map((address) => new URL(address, location.href));
  for (const url of wanted) {
    if (url.origin !== location.origin || (await kept(url, [SEEN]))) continue;
    const response = await fetch(url.origin + url.pathname).catch(() => undefined);
    if (response) await keep(url, response);
  }
}

function answer(event: FetchEvent, url: URL): Promise<Response> {
  if (event.request.mode === "navigate") return page(event, url);
  const path = url.pathname.slice(base.length);
  const lasting =
    path.startsWith("_astro/") || (/\.parquet$|\/files\/.*\.json$/.test(path) && event.request.cache !== "reload");
  return lasting ? fromDevice(event, url) : fromNetwork(event, url);
}

async function page(event: FetchEvent, url: URL): Promise<Response> {
  const fresh = fromNetwork(event, url);
  event.waitUntil(fresh.catch(() => undefined)); // it is kept even where it comes too late to be shown
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => void kept(url).then((response) => response && resolve(response)), PATIENCE);
  });
  return Promise.race([fresh, late]).catch(() => lost(url));
}

async function fromDevice(event: FetchEvent, url: URL): Promise<Response> {
  return (await kept(url, [keptCache(base, BUILD), SEEN])) ?? fromNetwork(event, url);
}

/** From the network; without one, from the device. Rejects where it is on neither. */
async function fromNetwork(event: FetchEvent, url: URL): Promise<Response> {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(url, response.clone()).catch(() => undefined)); // an answer that breaks off cannot be kept
    return response;
  } catch (error) {
    const response = await kept(url);
    if (response) return response;
    throw error;
  }
}

/** What the reader chose comes first, whatever its build: it is whole in itself. */
async function kept(url: URL, names?: readonly string[]): Promise<Response | undefined> {
  for (const name of names ?? [...(await keptCaches(base, caches)), SEEN]) {
    const response = await caches.match(url.origin + url.pathname, {cacheName: name});
    if (response) return response;
  }
  return undefined;
}

/** The page that says what is kept, in the language of the address; it sees by its own address that another was asked for. */
async function lost(url: URL): Promise<Response> {
  const whole = new URL(`${url.pathname}/`, url);
  if (!url.pathname.endsWith("/") && (await kept(whole))) return Response.redirect(whole);
  const [locale = ""] = url.pathname.slice(base.length).split("/");
  const own = await kept(new URL(`${base}${locale}/offline/`, location.href));
  const stand = own ?? (await keptOfAnyLanguage());
  return stand ? new Response(stand.body, {status: 503, headers: stand.headers}) : Response.error();
}

async function keptOfAnyLanguage(): Promise<Response | undefined> {
  const cache = await caches.open(SEEN);
  const page = (await cache.keys()).find(({url}) => url.endsWith("/offline/"));
  return page && cache.match(page);
}

async function keep(url: URL, response: Response): Promise<void> {
  if (!response.ok || response.redirected) return response.body?.cancel();
  const path = url.pathname.slice(base.length);
  const ours = path.startsWith("_astro/") ? response : await ofThisBuild(path, response);
  if (!ours) return;
  const cache = await caches.open(SEEN);
  await cache.put(url.origin + url.pathname, ours).catch(() => undefined); // where there is no room it is shown all the same
}

/** The response, where it is of this build as far as its kind tells. It is read once, whole: a copy left unread would hold up the other. */
async function ofThisBuild(path: string, response: Response): Promise<Response | undefined> {
  const body = await response.arrayBuffer();
  const text = () => new TextDecoder().decode(body);
  const isOurs = async () => {
    if (path === MANIFEST) return (JSON.parse(text()) as {release: string}).release === RELEASE;
    if (path.startsWith("data/")) return (await checksum(path)) === (await sha256(body));
    return (
      !response.headers.get("content-type")?.startsWith("text/html") || text().includes(`data-release="${RELEASE}"`)
    );
  };
  return (await isOurs()) ? new Response(body, {headers: response.headers}) : undefined;
}

/** What the manifest, or a list that it names, says of a file, where the manifest is kept; undefined of a list itself, which readList keeps. */
async function checksum(path: string): Promise<string | undefined> {
  const manifest = await kept(new URL(base + MANIFEST, location.href), [SEEN]);
  if (!manifest || !path.startsWith(FOLDER)) return undefined;
  const release = (await manifest.json()) as Release;
  const file = await findFile(release, path.slice(FOLDER.length), readList).catch(() => undefined);
  return file?.sha256;
}

/** From the device, else from the network, and kept then. Throws where it cannot be had, or is another. */
async function readList({path, sha256: stated}: ReleaseList): Promise<ReleaseFiles> {
  const url = new URL(base + FOLDER + path, location.href);
  const response = (await kept(url)) ?? (await fetch(url));
  const body = await response.arrayBuffer();
  if ((await sha256(body)) !== stated) throw new Error(`${url.href}: expected SHA-256 ${stated}; received another`);
  const cache = await caches.open(SEEN);
  await cache.put(url.href, new Response(body, {headers: response.headers})).catch(() => undefined);
  return JSON.parse(new TextDecoder().decode(body)) as ReleaseFiles;
}
