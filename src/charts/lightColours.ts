/** The light colours of the style sheet (src/layouts/page.css) by the names of their properties, for files that leave the page. */
export const LIGHT = {
  paper: "#fdfcf8",
  ink: "#1b2733",
  muted: "#59646f",
  rule: "#e3dfd4",
  band: "#ebe5d6",
  tick: "#6f7a85",
  accent: "#0a656b",
  "city-1": "#0b6b70",
  "city-2": "#c2541a",
  "city-3": "#5b4a9c",
  "city-4": "#876a00",
  "city-5": "#1c70b0",
  "city-6": "#a5306b",
} as const;

/** The fonts of pictures that leave the page: those of the style sheet, without the one that the page brings. */
export const FONTS = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  serif: '"Noto Serif", Georgia, "Times New Roman", serif',
} as const;
