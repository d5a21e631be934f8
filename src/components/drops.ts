/** Closes the `details.drop` of an element on Escape, with the focus back on its summary, and on a press outside. */
export function closeDrops(root: HTMLElement): void {
  const opened = () => root.querySelector<HTMLDetailsElement>("details.drop[open]");
  root.addEventListener("keydown", (event) => {
    const drop = opened();
    if (event.key !== "Escape" || !drop || event.defaultPrevented) return;
    drop.open = false;
    drop.querySelector("summary")!.focus();
  });
  document.addEventListener("pointerdown", ({target}) => {
    const drop = opened();
    if (drop && !drop.contains(target as Node)) drop.open = false;
  });
}
