import {SourceError} from "../pipeline/sourceError.ts";

/** Refuses a web page in the place of figures, such as a login or an error with status 200, by its title. */
export function refusePage(beginning: Buffer, type: string, name: string): void {
  const text = beginning.toString("utf8");
  if (mediaType(type) !== "text/html" && !/^\ufeff?\s*<(!doctype html|html)/i.test(text)) return;
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.trim().replace(/\s+/g, " ");
  throw new SourceError(
    `${name}: expected figures; received a web page, ${title ? JSON.stringify(title.slice(0, 120)) : "without a title"}`,
  );
}

/** Refuses what its sender calls something that the format is never sent as. Nothing said is accepted: the format's reader will tell. */
export function refuseType(type: string, types: readonly string[], name: string): void {
  const received = mediaType(type);
  if (received === "" || types.includes(received)) return;
  throw new SourceError(`${name}: expected ${types.join("|")}; received ${received}`);
}

function mediaType(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}
