import type {Child} from "../charts/element.ts";
import {element} from "../charts/element.ts";

/** A sentence in which a name, where it stands first, is a link; without the name in it, the sentence as it is. */
export function linked(document: Document, sentence: string, {name, href}: {name: string; href: string}): Child[] {
  const start = sentence.indexOf(name);
  if (start === -1) return [sentence];
  const link = element(document, "a", {href}, name);
  return [sentence.slice(0, start), link, sentence.slice(start + name.length)];
}
