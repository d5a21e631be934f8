/** What helps to read pictures and tables and can wait until the page stands. */
import "./figure-links.ts";
import {watchReleases} from "./newer-release.ts";
import "./pictures.ts";
import "./tables.ts";

watchReleases();
