import {element} from "../charts/element.ts";
import {formatBytes} from "../format/bytes.ts";
import {formatNumber} from "../format/number.ts";
import type {Release} from "../model/release.ts";
import {releaseFolder} from "../model/releaseFolder.ts";
import type {Database} from "../query/database.ts";
import type {Screen} from "./screen.ts";

/** The address of a file of a release. */
export function fileUrl({base}: Pick<Screen, "base">, {release}: Pick<Release, "release">, path: string): string {
  return base + releaseFolder(release) + path;
}

/** The files whose path begins so, each with its rows, its size and its checksum. */
export function releaseFiles(db: Database, {under}: {under: string}, screen: Screen): Promise<Element> {
  const {document, t, locale} = screen;
  const files = db.release.files.filter(({path}) => path.startsWith(under));
  const rows = files.map(({path, rows, bytes, sha256}: Release["files"][number]) =>
    element(
      document,
      "tr",
      null,
      element(
        document,
        "th",
        {scope: "row"},
        element(document, "a", {href: fileUrl(screen, db.release, path), download: true}, path),
        element(document, "code", {class: "checksum"}, sha256),
      ),
      element(document, "td", {class: "count"}, formatNumber(locale, rows, 0)),
      element(document, "td", {class: "bytes"}, formatBytes(locale, bytes)),
    ),
  );
  const head = [
    element(document, "th", {scope: "col"}, `${t("data.column.file")}, ${t("data.column.checksum")}`),
    element(document, "th", {scope: "col", class: "count"}, t("data.column.rows")),
    element(document, "th", {scope: "col", class: "bytes"}, t("data.column.bytes")),
  ];
  return Promise.resolve(
    element(
      document,
      "table",
      {class: "catalogue numbers"},
      element(document, "thead", null, element(document, "tr", null, ...head)),
      element(document, "tbody", null, ...rows),
    ),
  );
}
