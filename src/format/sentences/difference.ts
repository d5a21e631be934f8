import type {Flag} from "../../methods/pairFlags.ts";
import type {Boundary, Level} from "../../model/area.ts";
import type {Status} from "../../model/status.ts";
import {methodName} from "../method.ts";
import {formatParts} from "../parts.ts";
import {formatPeriod, formatYear} from "../period.ts";
import type {Voice} from "./voice.ts";

/** What two figures do not have alike, with the names of their cities in the order of the values. */
export interface DifferenceFact {
  flag: Pick<Flag, "field" | "values">;
  cities: readonly [city: string, other: string];
}

/** The fields of a figure that flags speak of; their names are in src/i18n under `difference.FIELD`. */
export type Field = "level" | "boundary" | "year" | "period" | "method" | "status" | "source" | "notes";

/** "Area: municipality for Vienna, urban centre for Lyon": the two values that differ, or the one that both share. Without a full stop. */
export function differenceText({flag: {field, values}, cities: [city, other]}: DifferenceFact, voice: Voice): string {
  const {t} = voice;
  const [left, right] = values.map((value) => wordOf(field as Field, value, voice)) as [string, string];
  const name = t(`difference.${field as Field}`);
  return left === right
    ? t("difference.both", {name, left, city, other})
    : t("difference.each", {name, left, city, right, other});
}

/** "Alike: Area: urban centre · Year: 2015": what all figures of a comparison share, in the order given. */
export function alikeText(fields: readonly {field: Field; value: string | number}[], voice: Voice): string {
  const shared = fields.map(({field, value}) =>
    voice.t("difference.single", {name: voice.t(`difference.${field}`), value: wordOf(field, value, voice)}),
  );
  return voice.t("difference.alike", {shared: formatParts(voice.locale, shared)});
}

function wordOf(field: Field, value: string | number | null, {t, locale}: Voice): string {
  if (value === null || value === "") return t(field === "notes" ? "difference.none" : "difference.unknown");
  if (field === "level") return t(`level.${value as Level}`);
  if (field === "boundary") return t(`boundary.${value as Boundary}`);
  if (field === "status") return t(`status.${value as Status}`);
  if (field === "method") return methodName(String(value), t);
  if (field === "year") return formatYear(locale, Number(value));
  return field === "period" ? formatPeriod(locale, String(value)) : String(value);
}
