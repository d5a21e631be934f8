/** The page of a picture that another site shows: it draws what its address asks for, and tells the site how high it is. */
import "./live-view.ts"; // the element is there before it is asked
import type {LiveView} from "./live-view.ts";

const live = document.querySelector<LiveView>("live-view")!;
// A frame is part of the page that shows it: what the picture takes does not hold that page's load back.
if (document.readyState === "complete") draw();
else addEventListener("load", draw, {once: true});
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

function draw(): void {
  void live.update({...live.selection, query: location.search.slice(1)});
}
