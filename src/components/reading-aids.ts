/** What helps to read pictures and tables and can wait until the page stands. */
import "./pictures.ts";
import "./tables.ts";
