/** The page of a picture that another site shows: it draws what its address asks for, and tells the site how high it is. */
import "./live-view.ts"; // the element is there before it is asked
import type {LiveView} from "./live-view.ts";

const live = document.querySelector<LiveView>("live-view")!;
// A frame is part of the page that shows it: what the picture takes does not hold that page's load back.
if (document.readyState === "complete") void draw();
else addEventListener("load", () => void draw(), {once: true});
live.addEventListener(
  "live-view:updated",
  () => {
    document.title = `${live.querySelector("h1")?.textContent ?? ""} · ${document.title}`.replace(/^ · /, "");
  },
  {once: true},
);

new ResizeObserver(() => {
  // The height is no secret: whoever shows the frame may know it.
  parent.postMessage({type: "city-parallels:height", height: document.body.offsetHeight}, "*");
}).observe(document.body);

/** From the release that the address names, where the site still holds it and it has what the picture needs; else from the page's, which says what changed. */
async function draw(): Promise<void> {
  const query = location.search.slice(1);
  const asked = new URLSearchParams(query).get("release");
  const selection = {...live.selection, query};
  if (asked && asked !== document.documentElement.dataset.release && /^[\d.]+$/.test(asked)) {
    live.dataset.release = asked;
    await live.prepare().catch(() => delete live.dataset.release);
  }
  await live.update(selection);
  if (live.dataset.state !== "failed" || !live.dataset.release) return;
  delete live.dataset.release;
  await live.update(selection);
}
