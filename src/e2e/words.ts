import {readFileSync} from "node:fs";
import type {Messages} from "../i18n/complete.ts";
import {complete, stemOf} from "../i18n/complete.ts";
import type {MessageKey, Translator} from "../i18n/translator.ts";
import {translator} from "../i18n/translator.ts";
import {plain} from "./pages.ts";

/** What the site says in a language, for tasks that are tried in several. */
export interface Words {
  locale: string;
  t: Translator;
  /** A text that may be this message in any of its plural forms: values that are not given may be anything. */
  like: (key: MessageKey, values?: Readonly<Record<string, string>>) => RegExp;
}

/** The words of a language as the built site has them, English in the place of those that it lacks. */
export function wordsOf(locale: string): Words {
  const read = (tag: string) => JSON.parse(readFileSync(`src/i18n/${tag}.json`, "utf8")) as Messages;
  const messages = complete(read(locale), read("en"));
  return {
    locale,
    t: translator(locale, messages),
    like(key, values = {}) {
      const forms = Object.keys(messages).filter((form) => form === key || stemOf(form) === key);
      if (forms.length === 0) throw new Error(`expected a message; received "${key}"`);
      return new RegExp(forms.map((form) => pattern(messages[form]!, values)).join("|"));
    },
  };
}

function pattern(message: string, values: Readonly<Record<string, string>>): string {
  return plain(message)
    .split(/\{(\w+)\}/)
    .map((part, index) => {
      const text = index % 2 === 0 ? part : values[part];
      return text === undefined ? ".+?" : text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    })
    .join("");
}
