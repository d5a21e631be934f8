/** What a page tells the service worker once it stands, since it came before the worker could see. */
export interface Seen {
  /** The page's own address and those of all that it loaded. */
  addresses: string[];
  /** The language in which the first pages are to be kept too, or null where the reader saves data. */
  locale: string | null;
}
