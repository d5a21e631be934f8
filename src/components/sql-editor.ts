/** The editor of the explore page, in the place of its text field: comes once one goes there. */
import {autocompletion} from "@codemirror/autocomplete";
import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {PostgreSQL, sql} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {EditorState, Prec} from "@codemirror/state";
import {EditorView, keymap, lineNumbers} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {minimalSetup} from "codemirror";

/** A table of the release with its columns. */
export interface EditorTable {
  name: string;
  columns: readonly {name: string; type: string}[];
}

export interface EditorOptions {
  text: string;
  /** Where the selection stands in the field before. */
  selection: {anchor: number; head: number};
  label: string;
  /** The id of what says which keys do what. */
  describedBy: string;
  /** What the list of names is called. */
  names: string;
  tables: readonly EditorTable[];
  onRun: () => void;
  onChange: (text: string) => void;
}

/** What becomes of the field from outside. */
export interface SqlEditor {
  fill: (text: string) => void;
  /** Puts the focus into the editor, and the cursor at a place. */
  goTo: (offset: number) => void;
}

const COLOURS = [
  {tag: tags.keyword, color: "var(--accent)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--better)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--city-3)"},
  {tag: tags.comment, color: "var(--muted)", fontStyle: "italic"},
];

const THEME = EditorView.theme({
  "&": {color: "var(--ink)", backgroundColor: "var(--card)", border: "1px solid var(--faint)", fontSize: "0.9rem"},
  "&.cm-focused": {outline: "2px solid var(--accent)"},
  ".cm-content": {fontFamily: "ui-monospace, monospace", caretColor: "var(--ink)", minHeight: "10rem"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  ".cm-scroller": {overflow: "auto", maxHeight: "28rem"},
  ".cm-gutters": {color: "var(--muted)", backgroundColor: "transparent", border: "none"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--rule)",
  },
  "&.cm-focused .cm-matchingBracket": {backgroundColor: "var(--rule)", color: "inherit"},
  ".cm-tooltip": {color: "var(--ink)", backgroundColor: "var(--card)", border: "1px solid var(--faint)"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {color: "var(--paper)", backgroundColor: "var(--accent)"},
  ".cm-completionDetail": {fontStyle: "normal", opacity: "0.8"},
});

/** An editor with colours, completion and history in a place of the page; Tab leaves it, as it leaves any field. */
export function sqlEditor(place: HTMLElement, options: EditorOptions): SqlEditor {
  const {text, selection, label, describedBy, names, tables, onRun, onChange} = options;
  const run = () => {
    onRun();
    return true;
  };
  const view = new EditorView({
    parent: place,
    doc: text,
    selection,
    extensions: [
      Prec.highest(keymap.of([{key: "Mod-Enter", run}])),
      minimalSetup,
      lineNumbers(),
      bracketMatching(),
      autocompletion(),
      sql({dialect: PostgreSQL, schema: schemaOf(tables), upperCaseKeywords: true}),
      PostgreSQL.language.data.of({autocomplete: columnNames(tables)}),
      syntaxHighlighting(HighlightStyle.define(COLOURS)),
      THEME,
      EditorView.lineWrapping,
      EditorState.phrases.of({Completions: names}),
      EditorView.contentAttributes.of({dir: "ltr", "aria-label": label, "aria-describedby": describedBy}),
      EditorView.updateListener.of(({docChanged, state}) => docChanged && onChange(state.doc.toString())),
    ],
  });
  return {
    fill: (insert) => view.dispatch({changes: {from: 0, to: view.state.doc.length, insert}}),
    goTo: (anchor) => {
      view.dispatch({selection: {anchor}, scrollIntoView: true});
      view.focus();
    },
  };
}

function schemaOf(tables: readonly EditorTable[]): Record<string, readonly Completion[]> {
  return Object.fromEntries(
    tables.map(({name, columns}) => [
      name,
      columns.map(({name, type}) => ({label: name, type: "property", detail: type})),
    ]),
  );
}

/** Columns where no table stands before them: first those of the tables that the query names. */
function columnNames(tables: readonly EditorTable[]): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const word = context.matchBefore(/[\w.]+/);
    if (!word || word.text.includes(".")) return null;
    const text = context.state.doc.toString();
    const near = tables.filter(({name}) => new RegExp(`\\b${name}\\b`, "i").test(text));
    const options = new Map<string, Completion>();
    for (const {name: table, columns} of [...near, ...tables]) {
      const boost = near.some(({name}) => name === table) ? 1 : -1;
      for (const {name} of columns)
        if (!options.has(name)) options.set(name, {label: name, type: "property", detail: table, boost});
    }
    return {from: word.from, options: [...options.values()], validFor: /^\w*$/};
  };
}
