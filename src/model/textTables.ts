/** The tables of a release that hold texts for readers: as they are in English, and again in each language that has translations. */
export const TEXT_TABLES = ["indicator", "definition"] as const;

/** The name of such a table in a language (BCP 47), which is that of its file too. */
export function textTable(table: string, language: string): string {
  return language === "en" ? table : `${table}.${language}`;
}
