import type {Request} from "../../src/model/snapshot.ts";

/** One address to be asked. */
export interface Question {
  url: URL;
  /** What messages, logs and files call it: the address without secrets. */
  name: string;
  /** The texts of `each` that are in it, by name. */
  each: Readonly<Record<string, string>>;
}

/** The addresses of a request: one for each combination of the texts of its `each`. Secrets are taken from the environment, where they are set. */
export function questions({url, params = {}, each = {}, secret}: Request, environment: NodeJS.ProcessEnv): Question[] {
  return combinations(each).map((texts) => {
    const named = new URL(filled(url, texts));
    for (const [name, values] of Object.entries(params)) {
      for (const value of [values].flat()) named.searchParams.append(name, filled(value, texts));
    }
    const asked = new URL(named);
    const key = secret && environment[secret.variable];
    if (secret && key) asked.searchParams.set(secret.param, key);
    return {url: asked, name: named.href, each: texts};
  });
}

function combinations(each: Readonly<Record<string, readonly string[]>>): Record<string, string>[] {
  return Object.entries(each).reduce<Record<string, string>[]>(
    (all, [name, texts]) => all.flatMap((one) => texts.map((text) => ({...one, [name]: text}))),
    [{}],
  );
}

function filled(text: string, texts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => texts[name] ?? whole);
}
