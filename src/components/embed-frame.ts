/** The page of a picture that another site shows: it draws what its address asks for, and tells the site how high it is. */
import "./live-view.ts"; // the element is there before it is asked
import type {LiveView} from "./live-view.ts";

const live = document.querySelector<LiveView>("live-view")!;
void live.update({...live.selection, query: location.search.slice(1)});
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
