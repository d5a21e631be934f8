import {parseHTML} from "linkedom";

/** A node as linkedom 0.18 holds it: elements, attributes, texts and ends are one list, linked by private symbols. */
interface Linked {
  nodeType: number;
  localName: string;
  name: string;
  parentNode: Linked | null;
  [key: symbol]: unknown;
}

const SVG = "http://www.w3.org/2000/svg";
const END_OF_ELEMENT = -1;
const ELEMENT = 1;
const ATTRIBUTE = 2;
const TEXT = 3;
const COMMENT = 8;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const RAW = /^(?:script|style)$/;
const SPECIAL = /[&<>"]/;
const SPECIALS = /[&<>"]/g;
const ENTITIES: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

const {document: shared} = parseHTML("<!doctype html><html><head></head><body></body></html>");
const createElement = shared.createElement.bind(shared);
const plain = createElement("b");
const graphic = shared.createElementNS(SVG, "g");
const attribute = shared.createAttribute("a");
const text = shared.createTextNode("");

const NEXT = symbolOf(plain, "next");
const PREVIOUS = symbolOf(plain, "prev");
const PRIVATE = symbolOf(plain, "private");
const END = symbolOf(plain, "end");
const CLASSES = symbolOf(plain, "classList");
const DATASET = symbolOf(plain, "dataset");
const STYLE = symbolOf(plain, "style");
const START = symbolOf((plain as unknown as Linked)[END] as object, "start");
const VALUE = symbolOf(text, "value");
const CHANGED = symbolOf(attribute, "changed");

/**
 * The document of the build: what is made in it satisfies Plot, and browsers parse its `outerHTML` to the same elements.
 * All callers share it; nothing may be left in its body.
 *
 * linkedom 0.18 is made to agree with browsers where it does not: attributes keep the order in which they were set (it
 * reverses them), `&`, `<` and `>` are escaped in them (it escapes quotes alone), and a class stays as it was given. Its
 * constructors prepare every node and attribute for listeners; the nodes below are the same without, made and written
 * ten times as fast, in 1 µs an element. Listening to them does nothing. Elements of SVG without children end in `/>`.
 */
export function staticDocument(): Document {
  return shared;
}

function symbolOf(owner: object, name: string): symbol {
  const found = Object.getOwnPropertySymbols(owner).find(({description}) => description === name);
  if (!found) throw new Error(`linkedom: expected the symbol "${name}" of release 0.18`);
  return found;
}

class LeanNode {
  [key: symbol]: unknown;
  ownerDocument = shared;
  localName: string;
  nodeType: number;
  parentNode = null;
  constructor(localName: string, nodeType: number) {
    this.localName = localName;
    this.nodeType = nodeType;
    this[NEXT] = null;
    this[PREVIOUS] = null;
  }
}

class LeanEnd extends LeanNode {
  constructor(start: LeanNode) {
    super("", END_OF_ELEMENT);
    this[PREVIOUS] = start;
    this[START] = start;
  }
}

class LeanElement extends LeanNode {
  constructor(localName: string) {
    super(localName, ELEMENT);
    this[NEXT] = this[END] = new LeanEnd(this);
    this[PRIVATE] = null;
    this[CLASSES] = null;
    this[DATASET] = null;
    this[STYLE] = null;
  }
}

class LeanAttribute extends LeanNode {
  name: string;
  ownerElement: object;
  constructor(name: string, value: string, ownerElement: object) {
    super(name, ATTRIBUTE);
    this.name = name;
    this.ownerElement = ownerElement;
    this[VALUE] = value;
    this[CHANGED] = false;
  }
}
Object.setPrototypeOf(LeanAttribute.prototype, Object.getPrototypeOf(attribute) as object);

class LeanText extends LeanNode {
  constructor(value: string) {
    super("#text", TEXT);
    this[VALUE] = value;
  }
}
Object.setPrototypeOf(LeanText.prototype, Object.getPrototypeOf(text) as object);

/** A class of lean elements with linkedom's own methods of that element; null for elements that hold more than others. */
function leanClass(model: Element): typeof LeanElement | null {
  if (Object.getOwnPropertySymbols(model).length !== Object.getOwnPropertySymbols(plain).length) return null;
  class Lean extends LeanElement {}
  Object.setPrototypeOf(Lean.prototype, Object.getPrototypeOf(model) as object);
  return Lean;
}

const HTML_CLASSES = new Map<string, typeof LeanElement | null>();
class LeanGraphic extends leanClass(graphic)! {
  ownerSVGElement = null;
}

Object.assign(shared, {
  createElement(tag: string) {
    let Lean = HTML_CLASSES.get(tag);
    if (Lean === undefined) HTML_CLASSES.set(tag, (Lean = leanClass(createElement(tag))));
    return Lean === null ? createElement(tag) : new Lean(tag);
  },
  createElementNS(namespace: string, tag: string) {
    return namespace === SVG ? new LeanGraphic(tag) : shared.createElement(tag);
  },
  createTextNode(value: string) {
    return new LeanText(value);
  },
});

const METHODS = {setAttribute, getAttribute, addEventListener: ignore, removeEventListener: ignore};
const elementPrototype = Object.getPrototypeOf(Object.getPrototypeOf(plain)) as object;
Object.assign(elementPrototype, METHODS);
Object.assign(Object.getPrototypeOf(graphic) as object, METHODS);
for (const [name, get] of Object.entries({innerHTML, outerHTML})) {
  Object.defineProperty(elementPrototype, name, {...Object.getOwnPropertyDescriptor(elementPrototype, name), get});
}

function ignore(): void {
  // the pages of the build have no events
}

function setAttribute(this: LeanNode, name: string, value: unknown): void {
  if (name === "class") this[CLASSES] = null;
  let next = this[NEXT] as Linked;
  while (next.nodeType === ATTRIBUTE && next.name !== name) next = next[NEXT] as Linked;
  if (next.nodeType === ATTRIBUTE) {
    next[VALUE] = String(value);
    next[CHANGED] = true;
    return;
  }
  const added = new LeanAttribute(name, String(value), this);
  const previous = next[PREVIOUS] as Linked;
  previous[NEXT] = added;
  added[PREVIOUS] = previous;
  added[NEXT] = next;
  next[PREVIOUS] = added;
}

function getAttribute(this: Linked, name: string): string | null {
  let next = this[NEXT] as Linked;
  while (next.nodeType === ATTRIBUTE && next.name !== name) next = next[NEXT] as Linked;
  return next.nodeType === ATTRIBUTE ? (next[VALUE] as string) : null;
}

function outerHTML(this: Linked): string {
  return serialise(this, this[END] as Linked);
}

function innerHTML(this: Linked): string {
  let first = this[NEXT] as Linked;
  while (first.nodeType === ATTRIBUTE) first = first[NEXT] as Linked;
  const end = this[END] as Linked;
  return first === end ? "" : serialise(first, end[PREVIOUS] as Linked);
}

/** From the node `first` to the node `last` of the list, both included. */
function serialise(first: Linked, last: Linked): string {
  let out = "";
  let opened = false;
  for (let node = first; ; node = node[NEXT] as Linked) {
    const {nodeType} = node;
    if (opened && nodeType !== ATTRIBUTE && nodeType !== END_OF_ELEMENT) out += ">";
    if (nodeType === ELEMENT) out += `<${node.localName}`;
    else if (nodeType === ATTRIBUTE) out += ` ${node.name}="${escape(node[VALUE] as string)}"`;
    else if (nodeType === TEXT)
      out += RAW.test(node.parentNode!.localName) ? (node[VALUE] as string) : escape(node[VALUE] as string);
    else if (nodeType === COMMENT) out += `<!--${node[VALUE] as string}-->`;
    else if (nodeType === END_OF_ELEMENT) out += closing(node[START] as Linked, opened);
    opened = nodeType === ELEMENT || (opened && nodeType === ATTRIBUTE);
    if (node === last) return out;
  }
}

function closing(start: Linked, empty: boolean): string {
  if (!empty) return `</${start.localName}>`;
  if ("ownerSVGElement" in start) return "/>";
  return VOID.test(start.localName) ? ">" : `></${start.localName}>`;
}

function escape(value: string): string {
  return SPECIAL.test(value) ? value.replace(SPECIALS, (character) => ENTITIES[character]!) : value;
}
