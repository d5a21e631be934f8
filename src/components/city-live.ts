import {countryName} from "../format/country.ts";
import {hasCityPage} from "../model/cityPages.ts";
import {citiesById} from "../query/citiesById.ts";
import type {Database} from "../query/database.ts";
import type {Need} from "../views/cityShape.ts";
import {cityShape} from "../views/cityShape.ts";
import {cityUrl} from "../views/cityUrl.ts";
import type {EmbedCode} from "./embed-code.ts";
import type {LiveView} from "./live-view.ts";

/** Sections are drawn once they are nearer than this to what the reader sees. */
const NEAR = "75% 0px";

/**
 * Below the opening of a city, which stands already, each section of CitySections.astro as the reader comes near it, or all where the address
 * names a place on the page or it is printed; those that the city has not go. Leads on to the page of the city where one stands ready.
 */
export async function drawCity(db: Database, id: string): Promise<void> {
  const {lang: locale} = document.documentElement;
  const [city] = await citiesById(db, [id]);
  if (hasCityPage(city!, locale)) {
    const rest = new URLSearchParams(location.search);
    rest.delete("city");
    const url = new URL(cityUrl({base: import.meta.env.BASE_URL, locale}, city!), location.href);
    url.search = rest.toString();
    return location.replace(url.href + location.hash);
  }
  const name = `${city!.name}, ${countryName(locale, city!.country)}`;
  document.title = [name, ...document.title.split(" · ").slice(1)].join(" · ");
  for (const embed of document.querySelectorAll<EmbedCode>("embed-code")) embed.dataset.title = city!.name;
  const shape = await cityShape(db, id);
  document.documentElement.dataset.city = id;
  drawSections(id, shape);
}

function drawSections(city: string, shape: ReadonlySet<Need>): void {
  const main = document.querySelector("main")!;
  const sections = [...main.querySelectorAll<HTMLElement>("section")].filter((section) => {
    const need = section.dataset.need as Need | undefined;
    const has = need === undefined || shape.has(need);
    if (!has) section.remove();
    else if (section.dataset.mayLack === undefined) linkTo(section)?.removeAttribute("hidden");
    return has;
  });
  main.addEventListener("live-view:updated", ({target}) => settle(target as LiveView));
  const views = sections.flatMap((section) => [...section.querySelectorAll<LiveView>("live-view")]);
  const asked = new Set<LiveView>();
  const draw = async (view: LiveView) => {
    near.unobserve(view);
    if (asked.has(view)) return;
    asked.add(view);
    await view.update(view.selection);
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) if (isIntersecting) void draw(target as LiveView);
    },
    {rootMargin: NEAR},
  );
  for (const view of views) {
    view.dataset.selection = JSON.stringify({city, alone: true});
    near.observe(view);
  }
  const all = () => Promise.all(views.map(draw));
  addEventListener("beforeprint", () => void all());
  const {hash} = location;
  if (hash) void all().then(() => document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView());
}

/** A section that has nothing to show goes, with its heading; one that has stands in the contents. */
function settle(view: LiveView): void {
  const section = view.closest("section");
  if (!section || view.parentElement !== section) return;
  const isEmpty = view.childElementCount === 0;
  const link = linkTo(section);
  delete section.dataset.mayLack;
  link?.toggleAttribute("hidden", isEmpty);
  if (isEmpty) section.remove();
}

function linkTo(section: Element): Element | null {
  const id = section.querySelector("h2[id]")?.id;
  return id ? document.querySelector(`.contents a[href="#${id}"]`) : null;
}
