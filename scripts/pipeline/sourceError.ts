/** Wrong input: where it stands, what was expected, what stood there. One problem a line. */
export class SourceError extends Error {
  constructor(problems: string | readonly string[], options?: ErrorOptions) {
    super(typeof problems === "string" ? problems : problems.join("\n"), options);
    this.name = "SourceError";
  }
}
