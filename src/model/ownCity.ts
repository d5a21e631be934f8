/** The id, as a city and as a source, of what a reader brings along (src/query/withOwnCity.ts). No registry has it. */
export const OWN = "own";
