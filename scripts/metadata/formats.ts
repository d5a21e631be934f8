/** How a file of the release is packed, by the end of its path. */
export interface Format {
  /** The short name that Data Packages use. */
  name: "csv" | "parquet" | "arrow";
  /** IANA media type of what is in it. */
  media: string;
  /** In the European Union's list of file types; null where that has none. */
  eu: string | null;
  gzip: boolean;
}

const FORMATS: readonly (Format & {end: string})[] = [
  {end: ".csv.gz", name: "csv", media: "text/csv", eu: "CSV", gzip: true},
  {end: ".csv", name: "csv", media: "text/csv", eu: "CSV", gzip: false},
  {end: ".parquet", name: "parquet", media: "application/vnd.apache.parquet", eu: "PARQUET", gzip: false},
  {end: ".arrow", name: "arrow", media: "application/vnd.apache.arrow.file", eu: null, gzip: false},
];

/** The format of a file that holds a table; undefined of any other file. */
export function formatOf(path: string): Format | undefined {
  return FORMATS.find(({end}) => path.endsWith(end));
}
