/** Of a frame before it says how high it is, and of one whose page lets no script run, in px. */
export const EMBED_HEIGHT = 480;

/** What another site puts into its page: the frame of a picture, and the script that gives it its height; both with whole addresses. */
export function embedCode({src, script, title}: {src: string; script: string; title: string}): string {
  const frame = `src="${escape(src)}" title="${escape(title)}" height="${EMBED_HEIGHT}"`;
  return `<iframe ${frame} loading="lazy" style="width:100%;border:0"></iframe>\n<script async src="${escape(script)}"></script>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
