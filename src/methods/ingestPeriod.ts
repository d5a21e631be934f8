/** A period of SDMX (TIME_PERIOD) as the checks and the year of an observation need it. */
export interface IngestPeriod {
  /** The year that holds its middle. */
  year: number;
  /** Its first day, ISO 8601. */
  start: string;
}

/**
 * Reads a year (`2019`), a month (`2019-07`), a day, or a start with a duration in years or months (`2000-01-01/P20Y`);
 * null for anything else.
 */
export function ingestPeriod(period: string): IngestPeriod | null {
  const [, yearText, month = "01", day = "01", years = "0", months = "0"] = PERIOD.exec(period) ?? [];
  if (yearText === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return null;
  const span = Number(years) * 12 + Number(months);
  const middle = Number(yearText) * 12 + Number(month) - 1 + span / 2;
  return {year: Math.floor(middle / 12), start: `${yearText}-${month}-${day}`};
}

const PERIOD = /^([12]\d{3})(?:-(\d\d))?(?:-(\d\d))?(?:\/P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?)?$/;
