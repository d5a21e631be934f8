import {expect, test} from "vitest";
import {lostCity} from "./lostCity.ts";

const led = (address: string, base = "/") => lostCity(new URL(address, "https://site.example"), base, ["en", "ar"]);

test.each([
  ["/en/city/xi-an/", "/en/city/any/?city=xi-an"],
  ["/ar/city/xi-an", "/ar/city/any/?city=xi-an"],
  [
    "/en/city/xi-an/?release=2026.1.0&within=country#pm25",
    "/en/city/any/?city=xi-an&release=2026.1.0&within=country#pm25",
  ],
])("%s leads on to %s", (from, to) => expect(led(from)).toBe(to));

test("under a base path", () =>
  expect(led("/cities/en/city/lyon/", "/cities/")).toBe("/cities/en/city/any/?city=lyon"));

test.each([
  "/en/city/",
  "/en/city/any/",
  "/xx/city/lyon/",
  "/en/indicator/pm25/",
  "/en/city/lyon/more",
  "/en/city/%3Cb%3E/",
])("%s is another page", (address) => expect(led(address)).toBeNull());
