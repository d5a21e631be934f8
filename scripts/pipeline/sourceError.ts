/** Characters of one problem, at most, and of one word of it. */
const LONGEST = 4000;
const LONGEST_WORD = 1000;
/** Characters that a terminal obeys, or that turn or hide what a reader sees. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;

/** Wrong input: where it stands, what was expected, what stood there. One problem a line, whatever the input holds: long words are cut, and characters escaped that are no text. */
export class SourceError extends Error {
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[], options?: ErrorOptions) {
    const lines = [problems].flat().map(readable);
    super(lines.join("\n"), options);
    this.name = "SourceError";
    this.problems = lines;
  }
}

function readable(problem: string): string {
  const words = problem.replace(/\S+/g, (word) => (word.length > LONGEST_WORD ? `${word.slice(0, 100)}…` : word));
  const cut = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return cut.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
