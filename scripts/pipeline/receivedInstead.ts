/** What stood in the place of a file or folder that could not be read, for a message: `expected a file; received …`. */
export function receivedInstead(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "none";
    case "EISDIR":
      return "a folder";
    case "ENOTDIR":
      return "a file";
    case "EACCES":
    case "EPERM":
      return `one that this user may not read (${code})`;
    default:
      return code === undefined ? message : `one that cannot be read (${code})`;
  }
}
