/** What helps to read pictures and tables and can wait until the page stands. */
import "./figure-links.ts";
import "./pictures.ts";
import "./tables.ts";
