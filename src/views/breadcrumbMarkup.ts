/** The way from the first page to a page, outermost first, as a BreadcrumbList of schema.org. */
export function breadcrumbMarkup(steps: readonly {name: string; url: string}[]): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({name, url}, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  };
}
