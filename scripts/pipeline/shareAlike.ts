import type {Indicator} from "../../src/model/indicator.ts";
import {isShareAlike} from "../../src/model/licence.ts";
import type {SourceFolder} from "./sourceFolders.ts";

/** Where figures that must be passed on under their own licence would mix with others: in an indicator, or with those of another such licence. */
export function shareAlikeProblems(
  indicators: readonly Pick<Indicator, "id" | "sources">[],
  folders: readonly Pick<SourceFolder, "id" | "source">[],
): string[] {
  const own = folders.filter(({source}) => isShareAlike(source.licence_spdx));
  const licence = own[0]?.source.licence_spdx;
  return [
    ...own
      .filter(({source}) => source.licence_spdx !== licence)
      .map(
        ({id, source}) =>
          `data/sources/${id}/source.json: licence_spdx: expected the share-alike licence of ${own[0]?.id}, ${licence}; ` +
          `received "${source.licence_spdx}"`,
      ),
    ...indicators.flatMap(({id, sources}) => {
      const mixed = sources.filter((source) => own.some((folder) => folder.id === source));
      if (mixed.length === 0 || mixed.length === sources.length) return [];
      return `data/indicators/${id}.json: sources: expected share-alike sources alone, as ${mixed.join(", ")}, or none; received "${sources.join(", ")}"`;
    }),
  ];
}
