import {cachePrefix} from "../offline/shelf.ts";

/** The button of ClearKept.astro: it deletes every cache of this site, and no other of the same host. */
class ClearKept extends HTMLElement {
  connectedCallback(): void {
    if (!("caches" in window)) return;
    const button = this.querySelector("button")!;
    button.hidden = false;
    button.addEventListener("click", () => void this.clear());
  }

  private async clear(): Promise<void> {
    const own = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(import.meta.env.BASE_URL)));
    await Promise.all(own.map((name) => caches.delete(name)));
    this.querySelector("[role=status]")!.textContent = this.dataset.cleared!;
  }
}

customElements.define("clear-kept", ClearKept);
