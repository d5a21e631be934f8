/** The code of parts that most readers pass by: it comes once one goes to such a part. */
const PARTS = {
  "site-search": () => import("./search-box.ts"),
  "embed-code": () => import("./embed-code.ts"),
};

function wake(target: unknown): void {
  for (const [name, load] of Object.entries(PARTS))
    if (target instanceof Element && target.closest(name)) void load().catch(() => undefined); // the next who goes there asks again
}

addEventListener("focusin", ({target}) => wake(target));
addEventListener("toggle", ({target}) => wake(target), {capture: true}); // not every browser puts the focus where one presses
wake(document.activeElement);
