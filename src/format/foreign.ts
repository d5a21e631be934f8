import {textDirection} from "../i18n/translator.ts";

/** Attributes of an element whose text is in another language than its page; the class puts a sign beside it. */
export interface Foreign {
  lang?: string;
  dir?: "ltr" | "rtl";
  class?: string;
}

/** What to say of a text in a language (BCP 47) on a page in another: nothing where they are the same. Publishers' words are English. */
export function foreign(locale: string, language = "en"): Foreign {
  return language === locale ? {} : {lang: language, dir: textDirection(language), class: "foreign"};
}
