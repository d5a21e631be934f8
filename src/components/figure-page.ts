/** The page of one figure: it draws the figure of its address. */
import {loadTranslator} from "../i18n/translator.ts";
import {inLanguage} from "../query/language.ts";
import {figureAsked} from "./figure-asked.ts";
import {answerQueries} from "./figure-query.ts";
import type {LiveView} from "./live-view.ts";

const view = document.querySelector<LiveView>('live-view[view="provenance"]')!;
const {lang} = document.documentElement;
answerQueries(view, async () => [inLanguage(await view.prepare(), lang), await loadTranslator(lang)]);
const asked = figureAsked(location.search);
if (asked) void customElements.whenDefined("live-view").then(() => view.update({...asked}));
