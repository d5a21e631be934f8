/** How far a download may go before it is given up. Times are in milliseconds. */
export interface Limits {
  /** Of one answer, uncompressed. */
  bytes: number;
  /** Until a connection stands, until an answer begins, and between two parts of it. */
  silence: number;
  /** Of one try. */
  whole: number;
  tries: number;
  /** Before the second try; doubled before each further one. */
  backoff: number;
  /** The longest that a publisher may ask us to wait (Retry-After). */
  patience: number;
  redirects: number;
  /** Answers to one request that comes in pages. */
  pages: number;
  /** Between two requests to one host. */
  pause: number;
}

export const LIMITS: Limits = {
  bytes: 300e6,
  silence: 60_000,
  whole: 900_000,
  tries: 4,
  backoff: 2_000,
  patience: 300_000,
  redirects: 5,
  pages: 500,
  pause: 1_000,
};
