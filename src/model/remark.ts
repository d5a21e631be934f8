/** What is unusual in a fact of the registry, or was mended (data/remarks.csv). */
export interface Remark {
  city: string;
  /** A column of the tables city and code; latitude and longitude together are `coordinates`. */
  field: string;
  /** In English, for readers. */
  note: string;
}
