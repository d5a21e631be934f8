import type {Source} from "../../src/model/source.ts";

/** What the notice says of a source. */
type Licensed = Pick<Source, "id" | "title" | "publisher" | "attribution"> & {
  homepage: string;
  /** SPDX. */
  licence: string;
  licencetext: string;
};

/** LICENCE.txt of the share-alike files: whose they are, under which licence, and what it asks of those who pass them on. */
export function licenceNotice(sources: readonly Licensed[]): string {
  const licence = sources[0]!.licence;
  const each = sources.map(
    ({id, title, publisher, homepage, attribution, licencetext}) => `${title} (${id})
  Publisher: ${publisher}
  ${homepage}
  Credit: ${attribution}
  Licence, as the source states it: ${licencetext}`,
  );
  return `The files of this folder are under the licence ${licence}.

It is a share-alike licence. Figures of these sources, and all that was worked out of them, stand in this folder
and in no other file of the release.

SPDX id: ${licence}
Full text: https://spdx.org/licenses/${licence}.html

${each.join("\n\n")}

What the licence asks of you, in short. Its full text decides.
- Credit: whoever you show or give these figures to must learn the publisher and the licence.
- Share alike: if you change this data or join it with other data, and let others use the result, that result
  must be under the same licence.
- Keep it open: do not lock it in a way that takes these rights from others, or give an open copy beside it.
Side by side with other data, in files of its own as here, it leaves the other data free. Texts and pictures
made from it may be under another licence, if they say what they were made from.
`;
}
