/** How long a page waits for a line that says nothing: a stalled answer must end, or what waits for it never does. */
import {trouble} from "./trouble.ts";

/** So long may a line be silent, in ms; a slow one that says something, however little, is waited for. */
export const PATIENCE = 30_000;

export interface Patience {
  /** Aborted with the trouble once the line was silent for too long. */
  readonly signal: AbortSignal;
  /** Rejects then; it never resolves. */
  readonly lost: Promise<never>;
  /** Something came. */
  heard(): void;
  /** All is there, or nobody waits for it any more. */
  end(): void;
}

/** Waits from now on for what comes from `where`. */
export function patience(where: string): Patience {
  const silence = new AbortController();
  const {signal} = silence;
  const lost = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
  lost.catch(() => undefined); // heard by those who wait
  const message = `${where}: nothing came for ${PATIENCE / 1000} s`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(trouble("stalled", message)), PATIENCE);
  };
  heard();
  return {signal, lost, heard, end: () => clearTimeout(timer)};
}

/** The work, or a trouble where it takes longer than a line may be silent. What cannot be called off goes on. */
export async function patiently<T>(where: string, work: Promise<T>): Promise<T> {
  const waiting = patience(where);
  try {
    return await Promise.race([work, waiting.lost]);
  } finally {
    waiting.end();
  }
}

/** A script of the page, named in words, or a trouble where it does not come; where it breaks off the browser says why not. */
export function script<T>(name: string, work: Promise<T>): Promise<T> {
  return patiently(`the script ${name}`, work);
}

/** Is it a script that did not come? Some browsers remember that until the page is opened anew. */
export function isScript(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.message.startsWith("the script ") || (error instanceof TypeError && /module/i.test(error.message));
}

/** A file of the site, as JSON. Throws where it cannot be had whole: what came says, and what was expected. */
export async function fetchJson<T>(address: string, cache: RequestCache = "default"): Promise<T> {
  const waiting = patience(address);
  const fetched = async () => {
    const response = await fetch(address, {cache, signal: waiting.signal});
    if (!response.ok) throw new Error(`${address}: expected status 200; received ${response.status}`);
    return (await response.json()) as T;
  };
  try {
    return await Promise.race([fetched(), waiting.lost]);
  } finally {
    waiting.end();
  }
}
