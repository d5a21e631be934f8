const SVG = "http://www.w3.org/2000/svg";

/** Attribute values by name; undefined, null and false are left out, true is written as the empty string. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What stands inside an element; undefined, null and false are left out, so that a condition can stand in the list. */
export type Child = Node | string | null | undefined | false;

/** A new HTML element. Strings become text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes?: Attributes | null,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return fill(document, document.createElement(tag), attributes, children);
}

/** A new element of the SVG namespace; for the rest as `element`. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes?: Attributes | null,
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return fill(document, document.createElementNS(SVG, tag), attributes, children);
}

function fill<Parent extends Element>(
  document: Document,
  parent: Parent,
  attributes: Attributes | null | undefined,
  children: readonly Child[],
): Parent {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === null || value === false) continue;
    parent.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue;
    parent.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
  return parent;
}
