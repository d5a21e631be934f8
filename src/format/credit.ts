/** Whom figures of a source are owed to, in the words that its licence asks for; where they are worked out, with what it asks to be said of that. */
export function creditOf(
  {attribution, derivednotice}: {attribution: string; derivednotice: string | null},
  derived: boolean,
): string {
  if (!derived || derivednotice === null || attribution.includes(derivednotice)) return attribution;
  return `${attribution} ${derivednotice}`;
}
