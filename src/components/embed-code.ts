import {embedCode} from "../format/embedCode.ts";

/** The code of EmbedCode.astro: it holds what the page's address holds, and the release where the reader wants it said. */
export class EmbedCode extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector("details")!;
    const code = this.querySelector("textarea")!;
    const frozen = this.querySelector("input")!;
    const write = () => {
      code.value = this.code(frozen.checked);
    };
    write();
    details.addEventListener("toggle", write);
    frozen.addEventListener("change", write);
    code.addEventListener("focus", () => {
      write();
      code.select();
    });
  }

  private code(frozen: boolean): string {
    const {src, script, title, release} = this.dataset;
    const url = new URL(src!, location.href);
    for (const [key, value] of new URLSearchParams(location.search)) url.searchParams.set(key, value);
    url.searchParams.delete("release");
    if (frozen) url.searchParams.set("release", release!);
    return embedCode({
      src: url.href.replaceAll("%2C", ","),
      script: new URL(script!, location.href).href,
      title: title!,
    });
  }
}

customElements.define("embed-code", EmbedCode);
