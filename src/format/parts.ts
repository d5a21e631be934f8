import {isolate} from "../i18n/translator.ts";

/** What stands side by side in a caption: `µg/m³ · 2020 · 854 cities`. What is empty is left out; in scripts from right to left each part keeps to itself. */
export function formatParts(locale: string, parts: readonly (string | false | null | undefined)[]): string {
  return parts.flatMap((part) => (part ? [isolate(locale, part)] : [])).join(" · ");
}
