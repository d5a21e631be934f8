import type {Messages} from "./complete.ts";
import {stemOf} from "./complete.ts";

/** The messages that code names: by whole keys in quotation marks, or by the stem of a template, as `theme.${theme}` names all of `theme.`. */
export function named(messages: Messages, code: string): Messages {
  const keys = new Set([...code.matchAll(/"([\w.-]+)"/g)].map(([, key]) => key!));
  const stems = [...new Set([...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, stem]) => stem!))];
  return Object.fromEntries(
    Object.entries(messages).filter(([key]) => keys.has(stemOf(key)) || stems.some((stem) => key.startsWith(stem))),
  );
}
