/** For tests: what a page says of indicators on which no city may be given a place. */

/** An indicator that is not rankable, with its own words (definition, caveats, what people misread), which may say anything. */
export interface Unrankable {
  id: string;
  words: readonly string[];
}

/**
 * Everything under `root` that belongs to one of the indicators and gives a place, a quarter, a word or a colour of praise, or
 * cities in the order of the values; one line each. What belongs to an indicator: elements marked `data-indicator`, rows
 * that link to its page, and all of its own page. Runs in a browser too, so it reaches nothing outside itself; null stands
 * for the page's main.
 */
export function misuse(
  root: Element | null,
  {indicators, path}: {indicators: readonly Unrankable[]; path: string},
): string[] {
  const PLACE = /(^|[^\d.,])=\d[\d,]* of \d|\bplaces? =?\d/i;
  const WHOLE_PLACE = /^=?\d[\d,]* of \d[\d,]*$/;
  const PRAISE = /\b(better|worse|best|worst|improv(e|es|ed|ing)|worsen\w*|ahead|behind)\b/i;
  const QUARTER = /\b(quarter|percentile)s?\b/i;
  /** A definition's word on which way is better, alone in its place, judges nobody. */
  const NOT_PRAISE = /neither more nor less is better|^(more|less) is better$/gi;
  const main = root ?? document.querySelector("main")!;

  function scopesOf(id: string): Element[] {
    if (path.endsWith(`/indicator/${id}/`)) return [main];
    const marked = [...main.querySelectorAll(`[data-indicator="${id}"]`)];
    const links = [...main.querySelectorAll(`a[href$="/indicator/${id}/"]`)];
    const rows = links
      .filter((link) => link.closest("[data-indicator]") === null)
      .map((link) => {
        const row = link.closest("tr, li, dl > div, article, figure");
        return row !== null && row.querySelectorAll('a[href*="/indicator/"]').length === 1 ? row : link;
      });
    return [...marked, ...rows];
  }

  /** Texts of one scope, one a text node; those of other indicators inside it are theirs. */
  function textsOf(scope: Element, id: string): string[] {
    if (["SCRIPT", "STYLE", "TEMPLATE"].includes(scope.tagName.toUpperCase())) return [];
    return [...scope.childNodes].flatMap((node) => {
      if (node.nodeType === 3)
        return [(node.textContent ?? "").replace(/\s+/g, " ").trim()].filter((text) => text !== "");
      if (node.nodeType !== 1) return [];
      const inner = node as Element;
      const owner = inner.getAttribute("data-indicator");
      return owner !== null && owner !== id ? [] : textsOf(inner, id);
    });
  }

  /** Is a table of cities in the order of one of its columns of numbers? Years are none. */
  function isSorted(table: Element): boolean {
    const rows = [...table.querySelectorAll("tbody tr")].filter(
      (row) => row.querySelector('a[href*="/city/"]') !== null,
    );
    const width = Math.max(0, ...rows.map((row) => row.children.length));
    return Array.from({length: width}, (_, column) => column).some((column) => {
      const numbers = rows
        .map((row) => parseFloat((row.children[column]?.textContent ?? "").replaceAll(",", "")))
        .filter((number) => !Number.isNaN(number));
      const years = numbers.every((number) => Number.isInteger(number) && number > 1900 && number < 2100);
      if (years || new Set(numbers).size < 8) return false;
      const steps = numbers.slice(1).map((number, index) => number - numbers[index]!);
      return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
    });
  }

  return indicators.flatMap(({id, words}) =>
    scopesOf(id).flatMap((scope) => {
      const texts = textsOf(scope, id)
        .map((text) => words.reduce((rest, own) => rest.replace(own, ""), text).replace(NOT_PRAISE, ""))
        .filter((text) => text.trim() !== "");
      const wrong = texts.flatMap((text) => [
        ...(PLACE.test(text) || WHOLE_PLACE.test(text) ? [`a place: ${text}`] : []),
        ...(PRAISE.test(text) ? [`a word of praise: ${text}`] : []),
        ...(QUARTER.test(text) ? [`a quarter: ${text}`] : []),
      ]);
      const coloured = [scope, ...scope.querySelectorAll("*")].filter((one) =>
        (one.getAttribute("class") ?? "").split(" ").some((name) => name === "better" || name === "worse"),
      );
      const tables = scope.tagName.toUpperCase() === "TABLE" ? [scope] : [...scope.querySelectorAll("table")];
      return [
        ...wrong,
        ...coloured.slice(0, 1).map((one) => `a colour of praise: ${one.outerHTML.slice(0, 80)}`),
        ...tables.filter(isSorted).map(() => "cities in the order of their values"),
      ].map((what) => `${path} ${id}: ${what}`);
    }),
  );
}
