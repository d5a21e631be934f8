import type {MessageKey, Translator} from "../i18n/translator.ts";

type MethodKey = Extract<MessageKey, `method.${string}`>;

/** How a figure came about, from the word of its parser (Observation.method) to words for readers. Throws for a word without a name. */
export function methodName(method: string, t: Translator): string {
  return t(`method.${method}` as MethodKey);
}
