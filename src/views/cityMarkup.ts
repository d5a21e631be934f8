import {countryName} from "../format/country.ts";
import type {City} from "../model/city.ts";

/** A city as a City of schema.org, which is a Place; what the registry does not know is left out. */
export function cityMarkup({name, local, country, lat, lon}: City, locale: string, url: string): object {
  return {
    "@type": "City",
    "@id": `${url}#city`,
    url,
    name,
    ...(local && local !== name && {alternateName: local}),
    containedInPlace: {"@type": "Country", name: countryName(locale, country), identifier: country},
    ...(lat !== null && lon !== null && {geo: {"@type": "GeoCoordinates", latitude: lat, longitude: lon}}),
  };
}
